import { Button } from 'antd';
import { useState } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { formatWhen } from '../../../ui/format/when.ts';
import { later } from '../../../ui/components/later.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mayAct } from '../../../ui/shell/rights.ts';
import { useDeskSession } from '../../../ui/shell/session-context.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { Block } from './block.tsx';
import styles from './facts.module.css';

const PlanForm = later(async () => (await import('../../handover/plan-form.tsx')).PlanForm);

/** The ticket's line of the register: how far it is and what comes next. */
export function PlanBlock({ ticket }: { ticket: TicketDetail }) {
  const text = useText();
  const now = useNow();
  const { user } = useDeskSession();
  const [writing, setWriting] = useState(false);
  const { plan } = ticket;
  const over = ticket.statusGroup === 'completed' || ticket.statusGroup === 'closed';
  const mayWrite = !over && mayAct(user.roles, 'handOver');
  if (!plan && !mayWrite) return null;
  return (
    <Block title={text.t('handover.title')} end={mayWrite && <Button type="link" size="small" aria-expanded={writing} onClick={() => setWriting(!writing)}>{text.t('handover.register')}</Button>}>
      {plan && (
        <dl className={styles.rows}>
          {plan.progress && <><dt>{text.t('handover.progress')}</dt><dd>{plan.progress}</dd></>}
          {(plan.nextAct || plan.nextAt) && <><dt>{text.t('handover.next')}</dt><dd>{[plan.nextAt ? formatWhen(plan.nextAt, now, text) : '', plan.nextAct].filter(Boolean).join(' ')}<small>{plan.by}</small></dd></>}
        </dl>
      )}
      {writing && <div className={styles.planForm}><PlanForm key={plan?.at ?? ''} ticket={ticket.number} plan={plan} /></div>}
    </Block>
  );
}
