import type { ReactNode } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useLivePolicy } from './policy-api.ts';
import styles from './policy.module.css';

type LivePolicy = NonNullable<ReturnType<typeof useLivePolicy>['data']>;

/** A page about the policy in force, once it is read. */
export function LivePolicyPage({ children }: { children(policy: LivePolicy): ReactNode }) {
  const policy = useLivePolicy();
  return (
    <div className={styles.page}>
      {policy.isPending && <SkeletonRows />}
      {policy.isError && <ErrorState error={asApiError(policy.error)} onRetry={() => void policy.refetch()} />}
      {policy.data && children(policy.data)}
    </div>
  );
}
