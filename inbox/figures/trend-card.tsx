import { lazy, Suspense } from 'react';
import { asApiError } from '../../ui/api/api-error.ts';
import { patiently } from '../../ui/api/patiently.ts';
import { useFigures, type FigureScope } from '../../ui/api/figures.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { Card } from './card.tsx';
import type { TrendPoint } from './trend-chart.tsx';
import styles from './figures.module.css';

const TrendChart = lazy(() => patiently(() => import('./trend-chart.tsx')));
const HOUR_MS = 3_600_000;

/** How fast refunds were, day by day. */
export function TrendCard({ scope }: { scope: FigureScope }) {
  const text = useText();
  const found = useFigures(['refund_speed'], scope, { by: 'day' });
  const points = (found.data?.items ?? []).map(({ key, figures: [figure] }): TrendPoint => ({ day: key, median: hours(figure?.value), slowest: hours(figure?.slowest) }));
  const empty = points.every(({ median }) => median === null);
  return (
    <Card title={text.t('figures.trend')} hint={text.t('figures.trend.hint')} aside={<span className={styles.legend}><i className={styles.median} />{text.t('figures.trend.median')}<i className={styles.slowest} />{text.t('figures.trend.slowest')}</span>}>
      {found.isPending && <SkeletonRows />}
      {found.isError && <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && empty && <EmptyState text={text.t('figures.empty')} />}
      {found.data && !empty && (
        <>
          <div aria-hidden="true"><Suspense fallback={<SkeletonRows />}><TrendChart points={points} /></Suspense></div>
          <table className="sr-only">
            <caption>{text.t('figures.trend.table')}</caption>
            <thead><tr><th scope="col">{text.t('figures.day')}</th><th scope="col">{text.t('figures.trend.median')}</th><th scope="col">{text.t('figures.trend.slowest')}</th></tr></thead>
            <tbody>{points.filter(({ median }) => median !== null).map(({ day, median, slowest }) => <tr key={day}><th scope="row">{day}</th><td>{median}</td><td>{slowest}</td></tr>)}</tbody>
          </table>
        </>
      )}
    </Card>
  );
}

function hours(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round((ms / HOUR_MS) * 10) / 10;
}
