import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useLivePolicy } from './policy-api.ts';
import { ReasonsEditor } from './reasons/reasons-editor.tsx';
import styles from './policy.module.css';

/** What buyers may give as a reason: a part of the policy with a page of its own. */
export function Component() {
  const policy = useLivePolicy();
  return (
    <div className={styles.page}>
      {policy.isPending && <SkeletonRows />}
      {policy.isError && <ErrorState error={asApiError(policy.error)} onRetry={() => void policy.refetch()} />}
      {policy.data && <ReasonsEditor live={policy.data.live} schema={policy.data.schema} />}
    </div>
  );
}
