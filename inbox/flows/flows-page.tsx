import { Button } from 'antd';
import { useState } from 'react';
import type { FlowSummary } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useFlows } from '../../ui/api/flows.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { DiagramDialog } from './diagram-dialog.tsx';
import { NewFlowDialog } from './new-flow-dialog.tsx';
import { FlowRow } from './flow-row.tsx';
import styles from './flows.module.css';

/** The shop's flows: what is live, what runs on them, what is stuck; each opens its diagram. */
export function Component() {
  const text = useText();
  const flows = useFlows();
  const [shown, setShown] = useState<FlowSummary | null>(null);
  const [begin, setBegin] = useState<'new' | 'import' | null>(null);
  const mayDesign = mayAct(useDeskSession().user.roles, 'try');
  const items = flows.data?.items ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('flows.title')} summary={items.length > 0 && <Summary flows={items} />} acts={mayDesign && <><Button onClick={() => setBegin('import')}>{text.t('flows.import')}</Button><Button type="primary" onClick={() => setBegin('new')}>{text.t('flows.new')}</Button></>} />
      {flows.isPending && <SkeletonRows height={52} />}
      {flows.isError && <ErrorState error={asApiError(flows.error)} onRetry={() => void flows.refetch()} />}
      {flows.data && items.length === 0 && <EmptyState text={text.t('flows.empty')} />}
      {items.length > 0 && <div className={styles.body}><FlowTable flows={items} onShow={setShown} /></div>}
      {begin && <NewFlowDialog kind={begin} flows={items} onClose={() => setBegin(null)} />}
      <DiagramDialog flow={shown} onClose={() => setShown(null)} />
    </div>
  );
}

function Summary({ flows }: { flows: readonly FlowSummary[] }) {
  const text = useText();
  const running = flows.reduce((sum, flow) => sum + flow.running, 0);
  const stuck = flows.reduce((sum, flow) => sum + flow.stuck, 0);
  return (
    <>
      {text.t('flows.summary', { count: flows.length, running })}
      {stuck > 0 && <>{text.t('common.separator')}<span className={styles.stuck}>{text.t('flows.summary.stuck', { n: stuck })}</span></>}
    </>
  );
}

function FlowTable(props: { flows: readonly FlowSummary[]; onShow: (flow: FlowSummary) => void }) {
  const text = useText();
  return (
    <table className={styles.table} aria-label={text.t('flows.title')}>
      <thead>
        <tr>
          <th scope="col">{text.t('flows.column.name')}</th>
          <th scope="col">{text.t('flows.column.version')}</th>
          <th scope="col">{text.t('draft')}</th>
          <th scope="col" className={styles.number}>{text.t('flows.column.running')}</th>
          <th scope="col">{text.t('flows.column.problems')}</th>
          <th scope="col" className={styles.open}><span className="sr-only">{text.t('flows.open')}</span></th>
        </tr>
      </thead>
      <tbody>{props.flows.map((flow) => <FlowRow key={flow.key} flow={flow} onShow={() => props.onShow(flow)} />)}</tbody>
    </table>
  );
}
