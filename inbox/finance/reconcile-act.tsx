import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useReconcile } from '../../ui/api/finance.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import styles from './finance.module.css';

/** Checks a day now instead of in its night; only days that are over. */
export function ReconcileAct() {
  const text = useText();
  const toast = useToast();
  const today = dayjs(useNow()).startOf('day');
  const [chosen, choose] = useState<dayjs.Dayjs | null>(null);
  const reconcile = useReconcile();
  const { user } = useDeskSession();
  if (!mayAct(user.roles, 'settle')) return null;
  const day = (chosen ?? today.subtract(1, 'day')).format('YYYY-MM-DD');
  const run = () => reconcile.mutate(day, {
    onSuccess: (result) => toast.show({ text: text.t(result.state === 'failed' ? 'finance.run.failed' : 'finance.run.done', { day }), error: result.state === 'failed' }),
    onError: toast.fail,
  });
  return (
    <div className={styles.act}>
      <DatePicker value={chosen ?? today.subtract(1, 'day')} onChange={choose} allowClear={false} disabledDate={(date) => !date.isBefore(today)} aria-label={text.t('finance.day')} />
      <Button type="primary" loading={reconcile.isPending} onClick={run}>{text.t('finance.run')}</Button>
    </div>
  );
}
