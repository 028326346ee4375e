import { asApiError } from '../../ui/api/api-error.ts';
import { useFigures, type Dimension, type FigureScope, type MeasureKey } from '../../ui/api/figures.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { Card } from './card.tsx';
import { changeOf, formatFigure } from './format-figure.ts';
import { useOpenRows } from './open-rows.ts';
import { partName } from './part-name.ts';
import styles from './figures.module.css';

const SHOWN = 8;

/** The largest parts of a sum as bars; each opens its tickets. */
export function BarsCard(props: { title: string; hint?: string; measure: MeasureKey; by: Exclude<Dimension, 'day'>; scope: FigureScope; compare: boolean; addsUp?: boolean }) {
  const text = useText();
  const open = useOpenRows();
  const found = useFigures([props.measure], props.scope, { by: props.by, compare: props.compare });
  const items = found.data?.items ?? [];
  const largest = items[0]?.figures[0]?.value ?? 0;
  const meaning = found.data?.measures[0];
  const currency = found.data?.currency ?? '';
  const sum = items.reduce((all, { figures }) => all + (figures[0]?.value ?? 0), 0);
  return (
    <Card title={props.title} {...(props.hint && { hint: props.hint })} aside={meaning && props.addsUp && items.length > 0 && text.t('figures.total', { amount: formatFigure(sum, meaning, currency, text) })}>
      {found.isPending && <SkeletonRows />}
      {found.isError && <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && items.length === 0 && <EmptyState text={text.t('figures.empty')} />}
      <ul className={styles.bars}>
        {meaning && items.slice(0, SHOWN).map(({ key, label, figures: [figure] }) => {
          if (!figure) return null;
          const name = partName(props.by, key, label, text);
          const value = formatFigure(figure.value, meaning, currency, text);
          const change = changeOf(figure, meaning, currency, text);
          return (
            <li key={key}>
              <button type="button" title={text.t('figures.openRows', { what: name })} onClick={() => open({ measure: props.measure, scope: { ...props.scope, [props.by]: key }, title: name, value })}>
                <span className={styles.barName}>{name}</span>
                <span className={styles.barGround}><span className={styles.bar} style={{ width: `${largest > 0 ? (100 * (figure.value ?? 0)) / largest : 0}%` }} /></span>
                <span className={styles.barValue}>{value}</span>
                <span className={`${styles.barChange} ${typeof change === 'object' ? styles[change.verdict] : ''}`}>{typeof change === 'object' ? change.words : ''}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
