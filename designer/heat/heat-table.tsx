import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { FlowHeat, StepHeat } from '../../server/contracts/types.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './heat.module.css';
import { amountOf } from './measures.ts';
import type { Measure } from './measures.ts';

export interface HeatTableProps {
  readonly flow: string;
  /** Tickets begin with it; others only call it. */
  readonly own: boolean;
  /** Only tickets of this version. */
  readonly version: string | null;
  readonly heat: FlowHeat;
  /** What is first. */
  readonly measure: Measure;
  /** The step that was clicked on the diagram. */
  readonly chosen: string | undefined;
}

/** Every step with all its figures; what stands there now opens in the inbox, incidents where they are handled. */
export function HeatTable({ flow, own, version, heat, measure, chosen }: HeatTableProps) {
  const text = useText();
  const rows = heat.steps.toSorted((a, b) => (amountOf(b, measure) ?? -1) - (amountOf(a, measure) ?? -1));
  return (
    <div className={styles.side} tabIndex={0}>
      {rows.length === 0 && <p className={styles.empty}>{text.t('heat.empty')}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={text.t('heat.title')}>
          <thead>
            <tr>
              <th scope="col">{text.t('step')}</th>
              {(['open', 'passed', 'median', 'p90', 'missed', 'incidents'] as const).map((column) => <th key={column} scope="col">{text.t(`heat.column.${column}`)}</th>)}
            </tr>
          </thead>
          <tbody>{rows.map((step) => <Row key={`${step.model}/${step.element}`} step={step} flow={flow} own={own} version={version} chosen={chosen === step.element || (chosen !== undefined && chosen === step.via)} />)}</tbody>
        </table>
      )}
      <p className={styles.help}>{text.t('heat.help')}</p>
    </div>
  );
}

function Row({ step, flow, own, version, chosen }: { step: StepHeat; flow: string; own: boolean; version: string | null; chosen: boolean }) {
  const text = useText();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => { if (chosen) row.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const name = text.label(step.label) || step.element;
  const time = (ms: number | null) => (ms === null ? '—' : formatDuration(ms, text));
  const late = step.missed + step.breaches;
  return (
    <tr ref={row} className={chosen ? styles.chosen : undefined}>
      <th scope="row">{name}{step.model !== flow && <small>{step.model}</small>}</th>
      <td>{step.open > 0 ? <Link to={`/inbox/all?place=${encodeURIComponent(`${own ? flow : ''}/${own ? version ?? '' : ''}/${step.element}`)}`} aria-label={text.t('heat.openTickets', { count: step.open, name })}>{step.open}</Link> : 0}</td>
      <td>{step.passed}</td>
      <td>{time(step.medianMs)}</td>
      <td>{time(step.p90Ms)}</td>
      <td className={late > 0 ? styles.late : undefined} title={late > 0 ? text.t('heat.late', { missed: step.missed, breaches: step.breaches }) : undefined}>{late}</td>
      <td>{step.incidents > 0 ? <Link className={step.stuck > 0 ? styles.stuck : undefined} to="/ops/incidents" aria-label={text.t('heat.incidentsOf', { count: step.incidents, name })}>{step.incidents}</Link> : 0}</td>
    </tr>
  );
}
