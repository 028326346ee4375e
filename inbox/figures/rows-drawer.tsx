import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { asApiError } from '../../ui/api/api-error.ts';
import { figureFileUrl, useFigures, useFigureTickets } from '../../ui/api/figures.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { formatFigure } from './format-figure.ts';
import type { OpenedRows } from './open-rows.ts';
import styles from './figures.module.css';

/** The tickets that a number is made of, the heaviest first. */
export function RowsDrawer({ rows, onClose }: { rows: OpenedRows | undefined; onClose: () => void }) {
  return (
    <Drawer open={rows !== undefined} size={520} onClose={onClose} destroyOnHidden title={rows && <span>{rows.title} <b className={styles.drawerValue}>{rows.value}</b></span>}>
      {rows && <Rows {...rows} />}
    </Drawer>
  );
}

function Rows({ measure, scope }: OpenedRows) {
  const text = useText();
  const now = useNow();
  const whole = useFigures([measure], scope);
  const found = useFigureTickets(measure, scope);
  if (found.isPending || !whole.data) return <SkeletonRows />;
  if (found.isError) return <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />;
  const items = found.data.pages.flatMap((page) => page.items);
  const meaning = whole.data.measures[0];
  const base = whole.data.items[0]?.figures[0]?.base ?? 0;
  return (
    <>
      {meaning && <p className={styles.means}>{text.label(meaning.means)}</p>}
      <p className={styles.rowsHead}><span>{text.t('figures.rows.sum', { count: base })}</span><a href={figureFileUrl([measure], scope, 'csv', text.language)} download>{text.t('figures.rows.file')}</a></p>
      {items.length === 0 && <EmptyState text={text.t('figures.rows.empty')} />}
      <ul className={styles.rows}>
        {items.map((ticket) => (
          <li key={ticket.id}>
            <Link to={`/tickets/${ticket.number}`}>{ticket.number}</Link>
            <span className={styles.rowWhat}>{[text.label(ticket.typeLabel), text.label(ticket.reasonLabel), ticket.agent ?? ''].filter(Boolean).join(text.t('common.separator'))}</span>
            <b>{meaning && formatFigure(ticket.value, meaning.unit === 'share' || meaning.unit === 'score' ? { unit: 'count' } : meaning, whole.data.currency, text)}</b>
            <small>{formatWhen(ticket.at, now, text)}</small>
          </li>
        ))}
      </ul>
      {found.hasNextPage && <Button block loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{text.t('figures.rows.more')}</Button>}
    </>
  );
}
