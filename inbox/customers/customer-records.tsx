import { Button, Input } from 'antd';
import type { Customer } from '../../server/contracts/types.ts';
import { useNoteOnCustomer } from '../../ui/api/customers.ts';
import { formatFullTime, formatWhen } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useDraft } from '../../ui/state/use-draft.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './customers.module.css';

type CustomerRecord = Customer['records'][number];

/** Notes of the desk and what was done in the file, newest first. */
export function CustomerRecords({ of, customer }: { of: string; customer: Customer }) {
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const { user } = useDeskSession();
  const draft = useDraft(user.id, `customer.${of}`, '');
  const note = useNoteOnCustomer(of);
  const save = () => note.mutate(draft.value.trim(), { onSuccess: () => draft.reset(), onError: toast.fail });
  return (
    <section className={styles.card} aria-label={text.t('customers.records')}>
      <h2>{text.t('customers.records')}</h2>
      <form className={styles.write} onSubmit={(event) => { event.preventDefault(); save(); }}>
        <Input.TextArea value={draft.value} maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} aria-label={text.t('customers.note')} placeholder={text.t('customers.note.write')} onChange={(event) => draft.set(event.target.value)} />
        <Button htmlType="submit" type="primary" loading={note.isPending} disabled={draft.value.trim() === ''}>{text.t('customers.note.add')}</Button>
      </form>
      {customer.records.length === 0 && <p className={styles.quiet}>{text.t('customers.records.none')}</p>}
      <ol className={styles.records}>
        {customer.records.map((record) => (
          <li key={record.id} className={record.kind === 'note' ? styles.note : undefined}>
            <strong>{record.by}</strong> {recordWords(record, text)}<time dateTime={record.at} title={formatFullTime(record.at)}>{formatWhen(record.at, now, text)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

function recordWords({ kind, data }: CustomerRecord, text: Text): string {
  const said = data as { text?: string; added?: string[]; removed?: string[]; reason?: string; ticket?: string; name?: string };
  const list = (key: 'customers.record.added' | 'customers.record.removed', tags: string[] = []) => (tags.length > 0 ? text.t(key, { tags: tags.join(text.t('timeline.comma')) }) : '');
  switch (kind) {
    case 'note': return said.text ?? '';
    case 'tagged': return text.t('customers.record.tagged', { added: list('customers.record.added', said.added), removed: list('customers.record.removed', said.removed) });
    case 'blocked': return text.t('customers.record.blocked', { reason: said.reason ?? '' });
    case 'unblocked': return text.t('customers.record.unblocked', { reason: said.reason ?? '' });
    case 'phone_shown': return said.ticket ? text.t('customers.record.phone_shown.on', { ticket: said.ticket }) : text.t('customers.record.phone_shown');
    case 'merged': return text.t('customers.record.merged', { name: said.name ?? '' });
  }
}
