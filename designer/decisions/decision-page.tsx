import { useParams } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useDecision } from './decisions-api.ts';
import { DecisionEditor } from './decision-editor.tsx';
import styles from './decisions.module.css';

/** One decision table, to read and to change. */
export function Component() {
  const { key = '' } = useParams();
  const live = useDecision(key);
  return (
    <div className={styles.page}>
      {live.isPending && <SkeletonRows />}
      {live.isError && <ErrorState error={asApiError(live.error)} onRetry={() => void live.refetch()} />}
      {live.data && <DecisionEditor key={key} live={live.data} />}
    </div>
  );
}
