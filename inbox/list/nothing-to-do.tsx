import { useDoneToday } from '../../ui/api/done-today.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { useText } from '../../ui/i18n/use-text.ts';

/** An empty list that nothing narrows: the work is done, and this much of it was today's. */
export function NothingToDo() {
  const text = useText();
  const done = useDoneToday().data ?? 0;
  return <EmptyState text={done > 0 ? text.t('inbox.empty.done', { count: done }) : text.t('inbox.empty')} />;
}
