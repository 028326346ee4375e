import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import type { BulkOption, TicketSummary } from '../../../server/contracts/types.ts';
import { useBulkOptions } from '../../../ui/api/desk.ts';
import type { Outcome } from '../../../ui/components/outcome-bar.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import { ReasonDialog } from '../../ticket/work/reason-dialog.tsx';
import styles from './bulk-bar.module.css';
import type { BulkActs } from './use-bulk.ts';

/** The outcomes that the selected tickets allow, each with how many it really ends and why others are left out. */
export function DecideMenu(props: { tickets: readonly TicketSummary[]; acts: BulkActs }) {
  const text = useText();
  const toast = useToast();
  const options = useBulkOptions();
  const [asking, setAsking] = useState<BulkOption | null>(null);
  const load = (open: boolean) => {
    if (open) options.mutate(props.tickets.map(({ id }) => id), { onError: toast.fail });
  };
  const decide = (option: BulkOption, reasonText?: string) => {
    const allowed = new Set(option.tickets);
    props.acts.run(props.tickets.filter(({ id }) => allowed.has(id)),
      [{ kind: 'complete', element: option.element, outcome: option.outcome, ...(reasonText && { reasonText }) }], text.label(option.label));
    setAsking(null);
  };
  const items: MenuProps['items'] = (options.data?.items ?? []).map((option) => ({
    key: `${option.element}/${option.outcome}`,
    label: <>{text.t('inbox.bulk.option', { step: text.label(option.step), outcome: text.label(option.label), count: option.tickets.length })}<small className={styles.left}>{leftOut(option)}</small></>,
    onClick: () => (option.needsReason ? setAsking(option) : decide(option)),
  }));
  const none = { key: 'none', disabled: true, label: text.t(options.isPending ? 'common.loading' : 'inbox.bulk.noOption') };
  return (
    <>
      <Dropdown trigger={['click']} placement="topLeft" menu={{ items: items.length > 0 ? items : [none] }} onOpenChange={load}>
        <Button disabled={props.acts.busy} aria-haspopup="menu">{text.t('inbox.bulk.decide')}</Button>
      </Dropdown>
      <ReasonDialog outcome={asking && outcomeOf(asking)} onClose={() => setAsking(null)} onSubmit={(reason) => asking && decide(asking, reason)} />
    </>
  );

  function leftOut({ left }: BulkOption): string {
    const of = (why: BulkOption['left'][number]['why']): string => {
      const count = left.filter((one) => one.why === why).length;
      return count > 0 ? text.t(`inbox.bulk.left.${why}`, { count }) : '';
    };
    return [of('not_at_step'), of('not_yours'), of('needs_answer')].filter(Boolean).join(text.t('common.separator'));
  }
}

function outcomeOf({ outcome, label, needsReason }: BulkOption): Outcome {
  return { code: outcome, label, needsReason, tone: 'neutral' };
}
