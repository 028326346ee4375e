import { Button } from 'antd';
import type { TicketExport } from '../../../server/contracts/types.ts';
import { exportFileUrl, isAtWork, useRemoveExport } from '../../../ui/api/exports.ts';
import { formatWhen } from '../../../ui/format/when.ts';
import type { Text } from '../../../ui/i18n/text.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useNow } from '../../../ui/time/now.tsx';
import { useToast } from '../../../ui/toast/toasts.tsx';
import styles from './exports.module.css';

/** One file: how far it is, until when it is there, and the ways to have it or be rid of it. */
export function ExportRow({ item }: { item: TicketExport }) {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const remove = useRemoveExport();
  const atWork = isAtWork(item);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{item.fileName}</span>
      <span className={item.state === 'failed' ? styles.failed : styles.hint} role="status">
        {stateWords(item, text)}
        {item.state === 'done' && item.expiresAt && text.t('common.separator') + text.t('exports.until', { time: formatWhen(item.expiresAt, now, text) })}
      </span>
      {item.state === 'running' && <progress className={styles.bar} value={item.done} max={item.total ?? 1} aria-label={item.fileName} />}
      <span className={styles.acts}>
        {item.state === 'done' && <a className={styles.get} href={exportFileUrl(item)} download={item.fileName} aria-label={text.t('exports.download', { name: item.fileName })}>{text.t('exports.get')}</a>}
        <Button size="small" loading={remove.isPending} onClick={() => remove.mutate(item.id, { onError: toast.fail })}>{text.t(atWork ? 'exports.stop' : 'exports.remove')}</Button>
      </span>
    </li>
  );
}

function stateWords({ state, problem, done, total, size }: TicketExport, text: Text): string {
  const number = (count: number | null) => (count ?? 0).toLocaleString(text.language);
  if (state === 'running') return text.t('exports.running', { done: number(done), total: number(total) });
  if (state === 'done') return text.t('exports.done', { done: number(done), size: bytes(size) });
  if (state === 'failed') return text.t(`exports.failed.${problem ?? 'broken'}`, { total: number(total) });
  return text.t(`exports.${state}`);
}

function bytes(size: number): string {
  return size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
