import { Tooltip } from 'antd';
import type { FigureScope, MeasureKey } from '../../ui/api/figures.ts';
import { useFigures } from '../../ui/api/figures.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { changeOf, formatFigure } from './format-figure.ts';
import { useOpenRows } from './open-rows.ts';
import styles from './figures.module.css';

/** A row of figures: value, how it moved, of how many tickets. Each opens its tickets. */
export function FigureTiles(props: { measures: readonly MeasureKey[]; scope: FigureScope; compare: boolean }) {
  const text = useText();
  const open = useOpenRows();
  const found = useFigures(props.measures, props.scope, { compare: props.compare });
  if (found.isPending) return <SkeletonRows />;
  if (found.isError) return <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />;
  const { items, measures, currency } = found.data;
  return (
    <ul className={styles.tiles}>
      {items[0]?.figures.map((figure, at) => {
        const meaning = measures[at];
        if (!meaning) return null;
        const change = changeOf(figure, meaning, currency, text);
        const name = text.label(meaning.label);
        const value = formatFigure(figure.value, meaning, currency, text);
        return (
          <li key={figure.measure} className={styles.tile}>
            <Tooltip title={text.label(meaning.means)}><span className={styles.name} tabIndex={0}>{name}</span></Tooltip>
            <button type="button" className={styles.value} disabled={figure.base === 0} aria-label={text.t('figures.openRows', { what: `${name} ${value}` })} onClick={() => open({ measure: figure.measure, scope: props.scope, title: name, value })}>{value}</button>
            <span className={styles.under}>
              {change === 'few' && <span>{text.t('figures.few')}</span>}
              {typeof change === 'object' && <span className={styles[change.verdict]}>{change.words}</span>}
              <span>{text.t('figures.base', { count: figure.base })}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
