import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { FlowFigures, FlowSummary } from '../../server/contracts/types.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { DayBars } from './day-bars.tsx';
import { useDraftState } from './flows-api.ts';
import styles from './flows.module.css';

export interface FlowRowProps {
  readonly flow: FlowSummary;
  readonly figures: FlowFigures | undefined;
  readonly chosen: boolean;
  readonly mayDesign: boolean;
  readonly onChoose: () => void;
}

/** One flow of the table. */
export function FlowRow({ flow, figures, chosen, mayDesign, onChoose }: FlowRowProps) {
  const text = useText();
  const row = useRef<HTMLTableRowElement>(null);
  const name = text.label(flow.label);
  useEffect(() => { if (chosen) row.current?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const called = flow.ticketType === null;
  return (
    <tr ref={row} className={chosen ? styles.chosen : undefined} aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
      <th scope="row">
        {mayDesign ? <Link to={`/flows/${flow.key}/diagram`} aria-label={text.t('flows.design.of', { name })} onClick={(event) => event.stopPropagation()}>{name}</Link> : name}
        <small>{flow.key}{called && flow.version !== null && ` · ${text.t('flows.called')}`}</small>
      </th>
      <Version flow={flow} />
      <Draft flow={flow} />
      <Running flow={flow} figures={figures} />
      <Problems flow={flow} />
      <td className={styles.days}>{figures && figures.tickets > 0 ? <DayBars days={figures.days} /> : '—'}</td>
      <td className={styles.tickets} data-name={text.t('flows.column.tickets')}>{figures && figures.tickets > 0 ? figures.tickets : '—'}</td>
      <td className={styles.median} data-name={text.t('flows.column.median')}>{figures?.medianMs == null ? '—' : formatDuration(figures.medianMs, text)}</td>
      <td className={`${styles.missed} ${figures && figures.missed > 0 ? styles.late : ''}`} data-name={text.t('flows.column.missed')}>{figures && figures.tickets > 0 ? figures.missed : '—'}</td>
    </tr>
  );
}

function Version({ flow }: { flow: FlowSummary }) {
  const text = useText();
  const now = useNow();
  const when = flow.publishedAt ? formatWhen(flow.publishedAt, now, text) : '';
  if (flow.version === null) return <td className={styles.version}>{text.t('flows.unpublished')}</td>;
  return (
    <td className={styles.version}>
      {flow.stopped ? <Tag tone="neutral">{text.t('flows.stopped')}</Tag> : text.t('flows.version', { n: flow.version })}
      <small>{flow.stopped ? [formatWhen(flow.stopped.at, now, text), flow.stopped.by, text.t('flows.version', { n: flow.version })].join(' · ') : [when, flow.publishedBy].filter(Boolean).join(' · ')}</small>
    </td>
  );
}

function Draft({ flow }: { flow: FlowSummary }) {
  const text = useText();
  const now = useNow();
  const state = useDraftState(flow.key, flow.draft?.revision ?? null);
  if (!flow.draft) return <td className={styles.draft}>—</td>;
  const changes = state.data?.changes;
  return (
    <td className={styles.draft}>
      {text.t('draft')}{changes !== undefined && changes !== null && ` · ${changes === 0 ? text.t('flows.changes.none') : text.t('flows.changes', { count: changes })}`}
      <small>{[flow.draft.editor, formatWhen(flow.draft.updatedAt, now, text)].join(' · ')}</small>
    </td>
  );
}

/** Tickets of older versions stand under the number. */
function Running({ flow, figures }: { flow: FlowSummary; figures: FlowFigures | undefined }) {
  const text = useText();
  const older = (figures?.running ?? []).filter(({ version }) => version !== flow.version);
  return (
    <td className={styles.running} data-name={text.t('flows.column.running')}>
      {flow.running}
      {flow.ticketType === null && flow.version !== null && <small>{text.t('flows.elsewhere')}</small>}
      {older.map(({ version, count }) => <small key={version}>{text.t('flows.older', { n: version, count })}</small>)}
    </td>
  );
}

function Problems({ flow }: { flow: FlowSummary }) {
  const text = useText();
  const state = useDraftState(flow.key, flow.draft?.revision ?? null);
  const problems = state.data?.problems ?? [];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const hints = problems.length - errors;
  if (flow.stuck === 0 && problems.length === 0) return <td className={`${styles.problems} ${styles.fine}`}>{text.t('flows.fine')}</td>;
  return (
    <td className={styles.problems}>
      {flow.stuck > 0 && <Tag tone="failed">{text.t('flows.stuck', { count: flow.stuck })}</Tag>}
      {errors > 0 && <Tag tone="failed">{text.t('flows.errors', { count: errors })}</Tag>}
      {hints > 0 && <Tag tone="look">{text.t('flows.hints', { count: hints })}</Tag>}
    </td>
  );
}
