import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useMedia } from '../../ui/theme/theme-choice.ts';
import { Designer } from './designer.tsx';
import { loadDesigner } from './load-designer.ts';
import styles from './designer.module.css';

/** A flow to be changed; only to be looked at on a small screen or without the right to publish. */
export function Component() {
  const { key = '' } = useParams();
  const text = useText();
  const wide = useMedia('(min-width: 1024px)');
  const mayEdit = mayAct(useDeskSession().user.roles, 'try');
  const loaded = useQuery({ queryKey: ['flows', 'designer', key], queryFn: ({ signal }) => loadDesigner(key, mayEdit, signal), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });
  if (loaded.isPending) return <SkeletonRows />;
  if (loaded.isError) return <ErrorState error={asApiError(loaded.error)} onRetry={() => void loaded.refetch()} />;
  if (wide && mayEdit) return <Designer key={`${key}.${loaded.dataUpdatedAt}`} loaded={loaded.data} onReload={() => void loaded.refetch()} />;
  return (
    <div className={styles.page}>
      <PageHeader title={text.label(loaded.data.draft.label)} />
      <div className={styles.viewer}>
        <p>{text.t(mayEdit ? 'designer.desktop' : 'designer.readOnly')}</p>
        <FlowView xml={loaded.data.draft.xml} size="whole" done={[]} current={[]} />
      </div>
    </div>
  );
}
