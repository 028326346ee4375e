import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import type { FlowDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { request } from '../../ui/api/client.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import publishing from '../publish/publish.module.css';
import { VersionView } from './version-view.tsx';
import styles from './versions.module.css';

/** Every version of a flow, and one of them: who, when, why, what changed, and the way back to it. */
export function Component() {
  const { key = '', v } = useParams();
  const text = useText();
  const now = useNow();
  const flow = useQuery({ queryKey: ['flows', 'detail', key], queryFn: ({ signal }) => request<FlowDetail>('GET', `/flows/${key}`, { signal }) });
  if (flow.isPending) return <SkeletonRows />;
  if (flow.isError) return <ErrorState error={asApiError(flow.error)} onRetry={() => void flow.refetch()} />;
  const { label, version: live, versions } = flow.data;
  if (live === null) return <EmptyState text={text.t('trial.unpublished')} />;
  if (v === undefined) return <Navigate to={`/flows/${key}/versions/${live}`} replace />;
  const name = text.label(label);
  return (
    <div className={publishing.page}>
      <PageHeader name={text.t('publishing.versions.of', { name })} title={<><Link className={publishing.back ?? ''} to={`/flows/${key}/diagram`} aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>} summary={text.t('publishing.versions')} />
      <div className={styles.columns}>
        <ul className={styles.list} aria-label={text.t('publishing.versions')}>
          {versions.map((one) => (
            <li key={one.version}>
              <Link to={`/flows/${key}/versions/${one.version}`} aria-current={String(one.version) === v ? 'page' : undefined}>
                <b>{text.t('publishing.version', { n: one.version })}{one.version === live && <Tag tone="done">{text.t('publishing.version.live')}</Tag>}</b>
                <small>{formatWhen(one.publishedAt, now, text)} · {one.publishedBy}</small>
                {one.note && <small>{one.note}</small>}
              </Link>
            </li>
          ))}
        </ul>
        <VersionView key={v} flow={key} version={Number(v)} detail={flow.data} />
      </div>
    </div>
  );
}
