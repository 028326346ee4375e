import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { FlowDetail, Migration } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import publishing from '../publish/publish.module.css';
import { MigrationPlan } from './migration-plan.tsx';
import { MigrationProgress } from './migration-progress.tsx';
import styles from './versions.module.css';

const LOOK_AGAIN_MS = 700;

/** Running tickets on their way to another version: tried, started, watched, taken back. `new` plans one. */
export function Component() {
  const { key = '', id = '' } = useParams();
  const text = useText();
  const [search] = useSearchParams();
  const flow = useQuery({ queryKey: ['flows', 'detail', key], queryFn: ({ signal }) => request<FlowDetail>('GET', `/flows/${key}`, { signal }) });
  const migration = useQuery({
    queryKey: ['flows', 'migration', id], enabled: id !== 'new', staleTime: 0, queryFn: ({ signal }) => request<Migration>('GET', `/migrations/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' || state.data?.state === 'undoing' ? LOOK_AGAIN_MS : false),
  });
  const problem = flow.error ?? migration.error;
  if (problem) return <ErrorState error={asApiError(problem)} onRetry={() => { void flow.refetch(); void migration.refetch(); }} />;
  if (!flow.data || (id !== 'new' && !migration.data)) return <SkeletonRows />;
  const name = text.label(flow.data.label);
  const from = migration.data?.from ?? Number(search.get('from') ?? 0);
  const to = migration.data?.to ?? Number(search.get('to') ?? flow.data.version ?? 0);
  return (
    <div className={publishing.page}>
      <PageHeader name={text.t('migration.title', { name })} title={<><Link className={publishing.back ?? ''} to={`/flows/${key}/versions/${to}`} aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>} summary={text.t('migration.from', { from, to })} />
      <div className={styles.main}>{migration.data ? <MigrationProgress migration={migration.data} /> : <MigrationPlan flow={key} from={from} to={to} />}</div>
    </div>
  );
}
