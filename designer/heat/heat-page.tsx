import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { FlowDetail, FlowHeat } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { useFlowXml } from '../../ui/api/flow-xml.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import { FlowTabs } from '../flows/flow-tabs.tsx';
import trial from '../trial/trial.module.css';
import { HeatDiagram } from './heat-diagram.tsx';
import { HeatTable } from './heat-table.tsx';
import styles from './heat.module.css';
import { measures } from './measures.ts';
import type { Measure } from './measures.ts';

const periods = ['7', '30', '90'] as const;
const DAY_MS = 86_400_000;
const KEPT_MS = 300_000;

/** Where the time of a flow goes: on its diagram, and step by step in a table; each number opens its tickets. */
export function Component() {
  const { key = '' } = useParams();
  const text = useText();
  const now = useNow();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string>();
  const days = periods.find((one) => one === search.get('days')) ?? '30';
  const measure: Measure = measures.find((one) => one === search.get('by')) ?? 'open';
  const asked = search.get('version');
  const flow = useQuery({ queryKey: ['flows', 'detail', key], queryFn: ({ signal }) => request<FlowDetail>('GET', `/flows/${key}`, { signal }) });
  // within five minutes nothing is asked again
  const from = new Date(Math.floor(now.getTime() / KEPT_MS) * KEPT_MS - Number(days) * DAY_MS).toISOString();
  const heat = useQuery({
    queryKey: ['flows', 'heat', key, asked, from], placeholderData: keepPreviousData, enabled: flow.data?.version !== null,
    queryFn: ({ signal }) => request<FlowHeat>('GET', `/flows/${key}/heat`, { signal, query: { version: asked, from } }),
  });
  const version = asked === null ? flow.data?.version ?? null : Number(asked);
  const xml = useFlowXml(key, version);
  const name = text.label(flow.data?.label) || key;
  const set = (part: Record<string, string | null>) => setSearch((last) => {
    const next = new URLSearchParams(last);
    for (const [param, value] of Object.entries(part)) if (value === null) next.delete(param); else next.set(param, value);
    return next;
  }, { replace: true });
  const problem = flow.error ?? heat.error ?? xml.error;
  return (
    <div className={trial.page}>
      <PageHeader
        name={text.t('heat.of', { name })}
        title={<><Link className={trial.backLink} to="/flows" aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>}
        summary={heat.data && text.t(heat.data.capped ? 'heat.summary.capped' : 'heat.summary', { n: heat.data.tickets, running: heat.data.running.reduce((sum, { count }) => sum + count, 0) })}
        acts={<FlowTabs flow={key} />}
      />
      <div className={styles.bar}>
        <Segmented aria-label={text.t('heat.by')} value={measure} onChange={(by) => set({ by: by === 'open' ? null : by })} options={measures.map((one) => ({ value: one, label: text.t(`heat.by.${one}`) }))} />
        <Select aria-label={text.t('heat.version')} value={asked ?? ''} onChange={(next) => set({ version: next || null })} popupMatchSelectWidth={false}
          options={[{ value: '', label: text.t('heat.version.all') }, ...(flow.data?.versions ?? []).map((one) => ({ value: String(one.version), label: text.t('heat.version.one', { n: one.version, running: one.running }) }))]} />
        <Segmented aria-label={text.t('heat.period')} value={days} onChange={(next) => set({ days: next === '30' ? null : next })} options={periods.map((one) => ({ value: one, label: text.t('heat.days', { n: one }) }))} />
      </div>
      {problem && <ErrorState error={asApiError(problem)} onRetry={() => { void flow.refetch(); void heat.refetch(); }} />}
      {flow.data?.version === null && <EmptyState text={text.t('trial.unpublished')} />}
      {!problem && flow.data?.version !== null && (!heat.data || xml.data === undefined) && <SkeletonRows />}
      {!problem && heat.data && xml.data !== undefined && (
        <div className={styles.columns}>
          <HeatDiagram flow={key} xml={xml.data} heat={heat.data} measure={measure} onSelect={setChosen} />
          <HeatTable flow={key} own={flow.data?.ticketType !== null} version={asked} heat={heat.data} measure={measure} chosen={chosen} />
        </div>
      )}
    </div>
  );
}
