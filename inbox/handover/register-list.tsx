import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { RegisterLine } from '../../server/contracts/types.ts';
import { DeadlineChip } from '../../ui/components/deadline-chip.tsx';
import { StatusTag } from '../../ui/components/status-tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
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
              {section === 'done' ? <p className={styles.said}>{line.plan?.progress}</p> : <PlanForm key={line.plan?.at ?? ''} ticket={line.number} plan={line.plan} />}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function What({ line }: { line: RegisterLine }) {
  const text = useText();
  return (
    <div className={styles.what}>
      <Link to={`/tickets/${line.number}`}>{line.number}</Link> <StatusTag status={line.status} statusGroup={line.statusGroup} />
      <p>{[line.buyer, text.label(line.typeLabel), line.title].filter(Boolean).join(text.t('common.separator'))}</p>
      <small>
        {line.due && <DeadlineChip due={line.due} />}
        {line.changed > 0 && <span className={styles.dot} title={text.t('handover.changed', { count: line.changed })}>{line.changed}<span className="sr-only">{text.t('handover.changed', { count: line.changed })}</span></span>}
      </small>
    </div>
  );
}
