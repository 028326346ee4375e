import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { loadDesigner } from '../shell/load-designer.ts';
import { usePublishing } from './publish-api.ts';
import { Published } from './published.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { PublishDraft } from './publish-draft.tsx';
import styles from './publish.module.css';

/** Everything that is worth knowing before a draft becomes the live version. */
export function Component() {
  const { key = '' } = useParams();
  const text = useText();
  const navigate = useNavigate();
  const [published, setPublished] = useState<{ version: number; migrate: boolean }>();
  const mayEdit = mayAct(useDeskSession().user.roles, 'try');
  const loaded = useQuery({ queryKey: ['flows', 'designer', key, 'publish'], queryFn: ({ signal }) => loadDesigner(key, mayEdit, signal), staleTime: 0, refetchOnWindowFocus: false });
  const state = usePublishing(key);
  const problem = loaded.error ?? state.error;
  if (problem) return <ErrorState error={asApiError(problem)} onRetry={() => { void loaded.refetch(); void state.refetch(); }} />;
  if (!loaded.data || !state.data) return <SkeletonRows />;
  const { draft } = loaded.data;
  if (published) return <Published flow={key} label={draft.label} version={published.version} former={state.data.live === published.version ? state.data.former : null} migrate={published.migrate} />;
  if (draft.revision === 0) {
    return (
      <div className={styles.page}>
        <PageHeader title={text.label(draft.label)} />
        <EmptyState text={text.t('publishing.nothing')}>
          <Button onClick={() => void navigate(`/flows/${key}/diagram`)}>{text.t('publishing.nothing.act')}</Button>
          {draft.live !== null && <Button onClick={() => void navigate(`/flows/${key}/versions/${draft.live}`)}>{text.t('publishing.versions')}</Button>}
        </EmptyState>
      </div>
    );
  }
  return <PublishDraft key={draft.revision} loaded={loaded.data} state={state.data} onPublished={(version, migrate) => setPublished({ version, migrate })} />;
}
