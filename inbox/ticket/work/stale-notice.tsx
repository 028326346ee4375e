import { Button } from 'antd';
import { useText } from '../../../ui/i18n/use-text.ts';
import { requestChanges, type Seen } from './request-changes.ts';
import styles from './stale-notice.module.css';

/** Says what changed since the person looked; nothing can be decided until they have looked again. */
export function StaleNotice(props: { seen: Seen; now: Seen; /** Who changed it, where that is known. */ by?: string | null; onLook: () => void }) {
  const text = useText();
  const changes = requestChanges(props.seen, props.now, text);
  const who = props.by ?? text.t(changes.length > 0 && props.seen.status === props.now.status ? 'ticket.stale.buyer' : 'ticket.stale.somebody');
  return (
    <div className={styles.notice} role="alert">
      <div>
        <p>{changes.length > 0 ? text.t('ticket.stale.changed', { who }) : text.t('ticket.stale', { who, changes: text.t('ticket.stale.other') })}</p>
        {changes.length > 0 && <ul>{changes.map((change) => <li key={change}>{change}</li>)}</ul>}
        <small>{text.t('ticket.stale.kept')}</small>
      </div>
      <Button type="primary" onClick={props.onLook}>{text.t('ticket.stale.again')}</Button>
    </div>
  );
}
