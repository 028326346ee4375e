import { Button, Input } from 'antd';
import { useState } from 'react';
import { v4 } from 'uuid';
import type { CannedReply, SaveCannedReply } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useRemoveReply, useReplies, useSaveReply } from '../../ui/api/conversation.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { SettingsTabs } from '../settings/settings-tabs.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import styles from './replies.module.css';

/** The shop's canned replies: read by the desk, written by who manages it. */
export function Component() {
  const text = useText();
  const toast = useToast();
  const { user } = useDeskSession();
  const replies = useReplies();
  const save = useSaveReply();
  const [q, setQ] = useState('');
  const [editing, setEditing] = useState<CannedReply | 'new' | null>(null);
  const mayEdit = mayAct(user.roles, 'manageDesk');
  const shown = (replies.data?.items ?? []).filter(({ title, body }) => `${title}\n${body}`.toLowerCase().includes(q.trim().toLowerCase()));
  const submit = (body: SaveCannedReply) => save.mutate({ id: editing === 'new' || editing === null ? v4() : editing.id, ...body }, {
    onSuccess: () => {
      setEditing(null);
      toast.show({ text: text.t('replies.saved') });
    },
    onError: toast.fail,
  });
  return (
    <>
      <PageHeader title={text.t('replies.title')} acts={mayEdit && <Button type="primary" onClick={() => setEditing('new')}>{text.t('replies.new')}</Button>} />
      {mayEdit && <SettingsTabs />}
      <div className={styles.body}>
        <p className={styles.hint}>{text.t('replies.hint')}</p>
        <Input className={styles.search ?? ''} value={q} allowClear aria-label={text.t('replies.search')} placeholder={text.t('replies.search')} onChange={(event) => setQ(event.target.value)} />
        {replies.isPending && <SkeletonRows rows={4} />}
        {replies.isError && <ErrorState error={asApiError(replies.error)} onRetry={() => void replies.refetch()} />}
        {replies.data && shown.length === 0 && <EmptyState text={text.t(q ? 'replies.none.found' : 'replies.none')} />}
        {shown.length > 0 && (
          <ul className={styles.list} aria-label={text.t('replies.title')}>
            {shown.map((reply) => (
              <li key={reply.id}>
                <div className={styles.words}><strong>{reply.title}</strong><p>{withPlaces(reply.body, (place) => text.word(`replies.place.${place}`))}</p></div>
                {mayEdit && <Acts reply={reply} onEdit={() => setEditing(reply)} />}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ReplyDialog reply={editing} busy={save.isPending} onClose={() => setEditing(null)} onSubmit={submit} />
    </>
  );
}

/** The words with their places named for people. */
function withPlaces(body: string, name: (place: string) => string): string {
  return body.replaceAll(/\{([a-z.]+)\}/g, (_, place: string) => `〔${name(place)}〕`);
}

function Acts({ reply, onEdit }: { reply: CannedReply; onEdit: () => void }) {
  const text = useText();
  const toast = useToast();
  const remove = useRemoveReply();
  const save = useSaveReply();
  const undo = () => save.mutate({ id: reply.id, title: reply.title, body: reply.body }, { onError: toast.fail });
  return (
    <span className={styles.acts}>
      <Button size="small" onClick={onEdit}>{text.t('replies.edit')}</Button>
      <Button size="small" loading={remove.isPending}
        onClick={() => remove.mutate(reply.id, { onSuccess: () => toast.show({ text: text.t('replies.removed'), act: { label: text.t('common.undo'), run: undo } }), onError: toast.fail })}>
        {text.t('replies.remove')}
      </Button>
    </span>
  );
}
