import { Button, Input, Segmented, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { useFlows } from '../../ui/api/flows.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { FlowSide } from './flow-side.tsx';
import { FlowTable } from './flow-table.tsx';
import { useFlowFigures } from './flows-api.ts';
import styles from './flows.module.css';
import { NewFlowDialog } from './new-flow-dialog.tsx';
import type { Beginning } from './new-flow-dialog.tsx';
import { orders, shownFlows, shows } from './shown-flows.ts';
import type { Order, Show } from './shown-flows.ts';
import { Templates } from './templates.tsx';

/** The shop's flows: what is live, what is being changed, how they do, what is stuck; the one that is looked at on the right. */
export function Component() {
  const text = useText();
  const navigate = useNavigate();
  const flows = useFlows();
  const figures = useFlowFigures();
  const { user } = useDeskSession();
  const mayDesign = mayAct(user.roles, 'design');
  const [begin, setBegin] = useState<Beginning | null>(null);
  const [typed, setTyped] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [order, setOrder] = useState<Order>('running');
  const [chosen, setChosen] = useState<string>();
  const search = useRef<HTMLInputElement | null>(null);
  const items = useMemo(() => flows.data?.items ?? [], [flows.data]);
  const rows = useMemo(() => shownFlows(items, { typed, show, order, me: user.name }, text.label), [items, typed, show, order, user.name, text]);
  const current = rows.find(({ key }) => key === chosen) ?? rows[0];
  const move = (by: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex((flow) => flow === current) + by))]?.key);
  const open = (page: string) => { if (current) void navigate(`/flows/${current.key}/${page}`); };
  useKeys({
    j: () => move(1), k: () => move(-1), '/': () => search.current?.focus(),
    Enter: () => open('diagram'),
    ...(mayDesign && { t: () => open('trial'), n: () => setBegin({ kind: 'new' }) }),
    v: () => open('versions'), h: () => open('heat'),
  });
  return (
    <div className={styles.page}>
      <PageHeader
        title={text.t('flows.title')} summary={items.length > 0 && <Summary flows={items} />}
        acts={mayDesign && (
          <>
            <Button onClick={() => setBegin({ kind: 'import' })}>{text.t('flows.import')}</Button>
            <Button type="primary" aria-keyshortcuts="n" onClick={() => setBegin({ kind: 'new' })}>{text.t('flows.new')} <KeyHint keys="N" onSolid /></Button>
          </>
        )}
      />
      <div className={styles.bar} role="search" aria-label={text.t('flows.search')}>
        <Input ref={(input) => { search.current = input?.input ?? null; }} className={styles.search ?? ''} allowClear placeholder={text.t('flows.search')} aria-label={text.t('flows.search')} value={typed} onChange={(event) => setTyped(event.target.value)} suffix={<KeyHint keys="/" />} />
        <Segmented<Show> aria-label={text.t('flows.show')} value={show} onChange={setShow} options={shows.map((one) => ({ value: one, label: text.t(`flows.show.${one}`) }))} />
        <Select<Order> aria-label={text.t('flows.order')} value={order} onChange={setOrder} options={orders.map((one) => ({ value: one, label: text.t(`flows.order.${one}`) }))} />
      </div>
      {flows.isPending && <SkeletonRows height={52} />}
      {flows.isError && <ErrorState error={asApiError(flows.error)} onRetry={() => void flows.refetch()} />}
      {flows.data && (
        <div className={styles.columns}>
          <div className={styles.main}>
            {rows.length > 0 && <FlowTable flows={rows} figures={figures.data?.items} chosen={current?.key} mayDesign={mayDesign} onChoose={setChosen} />}
            {items.length === 0 && <EmptyState text={text.t('flows.empty')} />}
            {items.length > 0 && rows.length === 0 && <EmptyState text={text.t('flows.nothing')}><Button onClick={() => { setTyped(''); setShow('all'); }}>{text.t('clear_filters')}</Button></EmptyState>}
            {mayDesign && <Templates onBegin={setBegin} />}
          </div>
          {current && <FlowSide key={current.key} flow={current} mayDesign={mayDesign} onCopy={() => setBegin({ kind: 'new', copyOf: current.key })} />}
        </div>
      )}
      <p className={styles.foot}>{text.t('flows.keys')}<span>{text.t('flows.count', { count: rows.length })}</span></p>
      {begin && <NewFlowDialog begin={begin} flows={items} onClose={() => setBegin(null)} />}
    </div>
  );
}

function Summary({ flows }: { flows: readonly { version: number | null; stopped: object | null; running: number; stuck: number }[] }) {
  const text = useText();
  const sum = (name: 'running' | 'stuck') => flows.reduce((total, flow) => total + flow[name], 0);
  return (
    <>
      {text.t('flows.summary', { count: flows.filter(({ version, stopped }) => version !== null && stopped === null).length, running: sum('running') })}
      {sum('stuck') > 0 && <>{text.t('common.separator')}<span className={styles.stuck}>{text.t('flows.summary.stuck', { n: sum('stuck') })}</span></>}
    </>
  );
}
