import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useLivePolicy } from './policy-api.ts';
import { PolicyEditor } from './policy-editor.tsx';
import styles from './policy.module.css';

/** The shop's after-sale rules, to read and to change. */
export function Component() {
  const policy = useLivePolicy();
  return (
    <div className={styles.page}>
      {policy.isPending && <SkeletonRows />}
      {policy.isError && <ErrorState error={asApiError(policy.error)} onRetry={() => void policy.refetch()} />}
      {policy.data && <PolicyEditor live={policy.data.live} schema={policy.data.schema} />}
    </div>
  );
}
