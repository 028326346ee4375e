import { asApiError } from '../../ui/api/api-error.ts';
import { useFigures, type Dimension, type FigureScope, type MeasureKey } from '../../ui/api/figures.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { Card } from './card.tsx';
import { formatFigure } from './format-figure.ts';
import { useOpenRows } from './open-rows.ts';
import { partName } from './part-name.ts';
import styles from './figures.module.css';

/** Several figures part by part; every number opens its tickets. */
export function TableCard(props: { title: string; hint?: string; measures: readonly MeasureKey[]; by: Exclude<Dimension, 'day'>; scope: FigureScope; wide?: boolean }) {
  const text = useText();
  const open = useOpenRows();
  const found = useFigures(props.measures, props.scope, { by: props.by });
  const { items = [], measures = [], currency = '' } = found.data ?? {};
  return (
    <Card title={props.title} {...(props.hint && { hint: props.hint })} {...(props.wide && { wide: true })}>
      {found.isPending && <SkeletonRows />}
      {found.isError && <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && items.length === 0 && <EmptyState text={text.t('figures.empty')} />}
      {items.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={props.title}>
          <table className={styles.table}>
            <thead><tr><th scope="col">{text.t(`figures.part.${props.by}`)}</th>{measures.map((meaning) => <th key={meaning.key} scope="col" title={text.label(meaning.means)}>{text.label(meaning.label)}</th>)}</tr></thead>
            <tbody>
              {items.map(({ key, label, figures }) => {
                const name = partName(props.by, key, label, text);
                return (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    {figures.map((figure, at) => {
                      const meaning = measures[at];
                      const value = meaning ? formatFigure(figure.value, meaning, currency, text) : '';
                      return (
                        <td key={figure.measure}>
                          {figure.base === 0 ? text.t('figures.none') : <button type="button" className={styles.cell} onClick={() => open({ measure: figure.measure, scope: { ...props.scope, [props.by]: key }, title: `${name}${text.t('common.separator')}${text.label(meaning?.label)}`, value })}>{value}</button>}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
