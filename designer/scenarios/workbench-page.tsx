import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { FlowTabs } from '../flows/flow-tabs.tsx';
import { loadFlow, Untriable } from '../trial/load-flow.ts';
import type { Triable, Which } from '../trial/load-flow.ts';
import trial from '../trial/trial.module.css';
import { Workbench } from './workbench.tsx';

/** A flow, tried in the browser with the kernel that runs tickets, beside its scenarios. Serves `/trial` and `/scenarios/:id?`. */
export function Component() {
  const { key = '', id } = useParams();
  const trying = useLocation().pathname.endsWith('/trial');
  const [search, setSearch] = useSearchParams();
  const which: Which = search.get('version') === 'live' ? 'live' : 'draft';
  const text = useText();
  const client = useQueryClient();
  const loaded = useQuery({ queryKey: ['flows', 'trial', key, which], queryFn: ({ signal }) => loadFlow(key, which, signal), retry: false, staleTime: 60_000 });
  const name = text.label(loaded.data?.summary.label) || key;
  const untriable = loaded.error instanceof Untriable ? loaded.error : undefined;
  return (
    <div className={trial.page}>
      <PageHeader
        name={text.t('trial.of', { name })}
        title={<><Link className={trial.backLink} to="/flows" aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>}
        summary={<span className={trial.summary}><Tag tone="done">{text.t('trial.title')}</Tag> {loaded.data && `${whichWords(loaded.data, text)} · `}{text.t('trial.safe')}</span>}
        acts={<FlowTabs flow={key} />}
      />
      {loaded.data?.hasDraft && loaded.data.summary.version !== null && (
        <div className={trial.which}>
          <Segmented aria-label={text.t('trial.which')} value={which} onChange={(next) => setSearch(next === 'live' ? { version: 'live' } : {}, { replace: true })}
            options={[{ value: 'draft', label: text.t('draft') }, { value: 'live', label: text.t('flows.version', { n: loaded.data.summary.version }) }]} />
        </div>
      )}
      {loaded.isPending && <SkeletonRows />}
      {untriable && (
        <EmptyState text={untriable.problem ? text.t('trial.broken', { problem: text.label(untriable.problem) }) : text.t('trial.unpublished')}>
          <Link to={`/flows/${key}/diagram`}>{text.t('flowTabs.diagram')}</Link>
          {which === 'draft' && <button type="button" className={trial.link} onClick={() => setSearch({ version: 'live' })}>{text.t('trial.tryLive')}</button>}
        </EmptyState>
      )}
      {loaded.isError && !untriable && <ErrorState error={asApiError(loaded.error)} onRetry={() => void loaded.refetch()} />}
      {loaded.data && (
        <Workbench key={`${key}.${which}`} triable={loaded.data} trying={trying} chosen={id} readOnly={which === 'live' && loaded.data.hasDraft}
          onSaved={() => client.invalidateQueries({ queryKey: ['flows'] })} />
      )}
    </div>
  );
}

function whichWords({ revision, summary }: Triable, text: ReturnType<typeof useText>): string {
  return revision > 0 ? text.t('draft') : text.t('flows.version', { n: summary.version ?? 0 });
}
