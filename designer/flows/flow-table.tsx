import type { FlowFigures, FlowSummary } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FlowRow } from './flow-row.tsx';
import styles from './flows.module.css';

export interface FlowTableProps {
  readonly flows: readonly FlowSummary[];
  /** Absent while they are read. */
  readonly figures: readonly FlowFigures[] | undefined;
  readonly chosen: string | undefined;
  readonly mayDesign: boolean;
  readonly onChoose: (key: string) => void;
}

const columns = ['version', 'draft', 'running', 'problems', 'days', 'tickets', 'median', 'missed'] as const;

/** One row a flow, and what they add up to. */
export function FlowTable({ flows, figures, chosen, mayDesign, onChoose }: FlowTableProps) {
  const text = useText();
  const of = (key: string) => figures?.find((one) => one.key === key);
  return (
    <table className={styles.table} aria-label={text.t('flows.title')}>
      <thead>
        <tr>
          <th scope="col">{text.t('flows.column.name')}</th>
          {columns.map((column) => <th key={column} scope="col" className={styles[column]}>{text.t(`flows.column.${column}`)}</th>)}
        </tr>
      </thead>
      <tbody>{flows.map((flow) => <FlowRow key={flow.key} flow={flow} figures={of(flow.key)} chosen={flow.key === chosen} mayDesign={mayDesign} onChoose={() => onChoose(flow.key)} />)}</tbody>
      <tfoot><Totals flows={flows} figures={flows.flatMap(({ key }) => of(key) ?? [])} /></tfoot>
    </table>
  );
}

function Totals({ flows, figures }: { flows: readonly FlowSummary[]; figures: readonly FlowFigures[] }) {
  const text = useText();
  const stuck = flows.reduce((sum, flow) => sum + flow.stuck, 0);
  const sum = (name: 'tickets' | 'missed') => figures.reduce((total, one) => total + one[name], 0);
  return (
    <tr>
      <th scope="row">{text.t('flows.total')}<small>{text.t('flows.total.flows', { count: flows.length })}</small></th>
      <td className={styles.version}>{text.t('flows.total.live', { n: flows.filter(({ version, stopped }) => version !== null && stopped === null).length })}</td>
      <td className={styles.draft}>{text.t('flows.total.drafts', { n: flows.filter(({ draft }) => draft !== null).length })}</td>
      <td className={styles.running}>{flows.reduce((total, flow) => total + flow.running, 0)}</td>
      <td className={styles.problems}>{stuck > 0 && <span className={styles.stuck}>{text.t('flows.stuck', { count: stuck })}</span>}</td>
      <td className={styles.days} />
      <td className={styles.tickets}>{sum('tickets')}</td>
      <td className={styles.median} />
      <td className={styles.missed}>{sum('missed')}</td>
    </tr>
  );
}
