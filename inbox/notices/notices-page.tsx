import { Button } from 'antd';
import { asApiError } from '../../ui/api/api-error.ts';
import { useNotices, useReadNotices } from '../../ui/api/notices.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { MailSwitches } from './mail-switches.tsx';
import { NoticeRow } from './notice-row.tsx';
import styles from './notices.module.css';

/** What the signed-in person is told, newest first; opening one marks it as read. */
export function Component() {
  const text = useText();
  const notices = useNotices();
  const read = useReadNotices();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = notices.data?.pages[0]?.unread ?? 0;
  return (
    <div className={styles.page}>
      <PageHeader title={text.t('notices.title')} summary={unread > 0 && text.t('notices.summary', { count: unread })}
        acts={unread > 0 && <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>{text.t('notices.readAll')}</Button>} />
      {notices.isPending && <SkeletonRows />}
      {notices.isError && <ErrorState error={asApiError(notices.error)} onRetry={() => void notices.refetch()} />}
      <div className={styles.body}>
        {notices.data && items.length === 0 && <EmptyState text={text.t('notices.empty')} />}
        {items.length > 0 && <ul className={styles.list}>{items.map((notice) => <NoticeRow key={notice.id} notice={notice} onOpen={() => { if (!notice.read) read.mutate([notice.id]); }} />)}</ul>}
        {notices.hasNextPage && <Button onClick={() => void notices.fetchNextPage()} loading={notices.isFetchingNextPage}>{text.t('notices.more')}</Button>}
        <MailSwitches />
      </div>
    </div>
  );
}
