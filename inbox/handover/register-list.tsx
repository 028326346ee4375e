import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RegisterLine } from '../../server/contracts/types.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { usePhone } from '../../ui/theme/theme-choice.ts';
import { useNow } from '../../ui/time/now.tsx';
import styles from './handover.module.css';
import { PlanForm } from './plan-form.tsx';

const sections = ['act', 'wait', 'done'] as const satisfies readonly RegisterLine['section'][];

/** What is in hand, by what must be done next; a dot says that something happened since one looked. */
export function RegisterList(props: { lines: readonly RegisterLine[]; chosen: ReadonlySet<string>; onChoose: (id: string, chosen: boolean) => void }) {
  const text = useText();
  return sections.map((section) => {
    const lines = props.lines.filter((line) => line.section === section);
    return (
      <section key={section} className={styles.section} aria-label={text.t(`handover.section.${section}`)}>
        <h2>{text.t(`handover.section.${section}`)}<small>{lines.length}</small></h2>
        {lines.length === 0 && <p className={styles.none}>{text.t('handover.empty.section')}</p>}
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line.id}>
              <Checkbox checked={props.chosen.has(line.id)} aria-label={text.t('handover.pick', { number: line.number })} onChange={(event) => props.onChoose(line.id, event.target.checked)} />
              <What line={line} />
              {section === 'done' ? <p className={styles.said}>{line.plan?.progress}</p> : <Plan line={line} />}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** The line's fields; on a phone what they say, and the fields when somebody wants to change them. */
function Plan({ line }: { line: RegisterLine }) {
  const text = useText();
  const now = useNow();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const { plan } = line;
  if (!phone || open) return <PlanForm key={plan?.at ?? ''} ticket={line.number} plan={plan} />;
  const said = plan ? [plan.progress, [plan.nextAt ? formatWhen(plan.nextAt, now, text) : '', plan.nextAct].filter(Boolean).join(' ')].filter(Boolean).join(' · ') : '';
  return (
    <div className={styles.folded}>
      <p className={styles.said}>{said}</p>
      <Button aria-label={`${text.t('handover.register')} ${line.number}`} onClick={() => setOpen(true)}>{text.t('handover.register')}</Button>
    </div>
  );
}

function What({ line }: { line: RegisterLine }) {
  const text = useText();
  return (
    <div className={styles.what}>
      <Link to={`/tickets/${line.number}`}>{line.number}</Link> <StatusTag status={line.status} statusGroup={line.statusGroup} />
      <p>{[line.buyer, text.label(line.typeLabel), line.title].filter(Boolean).join(' · ')}</p>
      <small>
        {line.due && <DeadlineChip due={line.due} />}
        {line.changed > 0 && <span className={styles.dot} title={text.t('handover.changed', { count: line.changed })}>{line.changed}<span className="sr-only">{text.t('handover.changed', { count: line.changed })}</span></span>}
      </small>
    </div>
  );
}
