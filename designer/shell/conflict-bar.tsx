import { Button } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import type { SaveState } from '../draft/draft-document.ts';
import styles from './designer.module.css';

/** Why nothing is saved any more, and what can be done about it. */
export function ConflictBar({ saved, onTakeOver, onReload, onCompare }: { saved: SaveState; onTakeOver: () => void; onReload: () => void; onCompare?: () => void }) {
  const text = useText();
  if (saved.state !== 'taken' && saved.state !== 'changed' && saved.state !== 'refused') return null;
  return (
    <div className={styles.bar} role="alert">
      <span>{saved.reason ?? text.t(saved.state === 'taken' ? 'designer.conflict.held' : 'designer.conflict.newer', { name: saved.by ?? '' })}</span>
      {saved.state === 'changed' && onCompare && <Button size="small" onClick={onCompare}>{text.t('designer.differs')}</Button>}
      {saved.state !== 'refused' && <Button size="small" onClick={onTakeOver}>{text.t('designer.takeOver')}</Button>}
      <Button size="small" onClick={onReload}>{text.t('designer.reload')}</Button>
    </div>
  );
}
