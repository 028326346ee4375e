import { Button } from 'antd';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useMedia } from '../../ui/theme/theme-choice.ts';
import { NothingToDo } from './nothing-to-do.tsx';
import { TicketCards } from './ticket-cards.tsx';
import { TicketTable, type RowsProps } from './ticket-table.tsx';
import type { useStillList } from './use-still-list.ts';

export interface ListBodyProps extends RowsProps {
  readonly list: ReturnType<typeof useStillList>;
  readonly filtered: boolean;
  readonly onClearFilters: () => void;
  readonly onEverywhere: () => void;
}

/** The rows, or why there are none. */
export function ListBody(props: ListBodyProps) {
  const text = useText();
  const table = useMedia('(min-width: 1024px)');
  const { list } = props;
  if (list.answer.isError && !list.ready) return <ErrorState error={asApiError(list.answer.error)} onRetry={() => void list.answer.refetch()} />;
  if (!list.ready) return <SkeletonRows />;
  if (list.rows.length === 0) {
    if (!props.filtered) return <NothingToDo />;
    return (
      <EmptyState text={text.t('inbox.empty.filtered')}>
        <Button onClick={props.onClearFilters}>{text.t('clear_filters')}</Button>
        <Button onClick={props.onEverywhere}>{text.t('inbox.empty.everywhere')}</Button>
      </EmptyState>
    );
  }
  return table ? <TicketTable {...props} /> : <TicketCards rows={props.rows} onOpen={props.onOpen} />;
}
