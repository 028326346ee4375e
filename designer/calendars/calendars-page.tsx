import type { PublishedCalendar } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useLiveRules } from '../rules/rules-api.ts';
import styles from '../rules/rules.module.css';
import { CalendarEditor } from './calendar-editor.tsx';

/** The shop's opening hours and days, to read and to change. */
export function Component() {
  const live = useLiveRules<PublishedCalendar>('/calendars');
  return (
    <div className={styles.page}>
      {live.isPending && <SkeletonRows />}
      {live.isError && <ErrorState error={asApiError(live.error)} onRetry={() => void live.refetch()} />}
      {live.data && <CalendarEditor live={live.data} />}
    </div>
  );
}
