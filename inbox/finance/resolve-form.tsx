import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Difference } from '../../server/contracts/types.ts';
import { useResolveDifference } from '../../ui/api/finance.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './finance.module.css';

/** What was done about a difference; without words it is not resolved. */
export function ResolveForm({ day, difference }: { day: string; difference: Difference }) {
  const text = useText();
  const toast = useToast();
  const [note, setNote] = useState('');
  const resolve = useResolveDifference(day);
  const { user } = useDeskSession();
  if (!mayAct(user.roles, 'settle')) return null;
  const send = () => resolve.mutate({ difference, note: note.trim() }, { onSuccess: () => toast.show({ text: text.t('finance.resolve.done') }), onError: toast.fail });
  return (
    <form className={styles.resolve} onSubmit={(event) => { event.preventDefault(); if (note.trim()) send(); }}>
      <Input value={note} maxLength={200} placeholder={text.t('finance.resolve.placeholder')} aria-label={text.t('finance.resolve.of', { number: difference.number })} onChange={(event) => setNote(event.target.value)} />
      <Button htmlType="submit" disabled={note.trim() === ''} loading={resolve.isPending}>{text.t('finance.resolve')}</Button>
    </form>
  );
}
