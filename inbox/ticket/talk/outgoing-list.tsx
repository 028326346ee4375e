import { Avatar } from '../../../ui/components/avatar.tsx';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from './conversation.module.css';
import type { Outgoing } from './outbox.ts';

/** Messages on their way, under the record; those that did not arrive say why and what can be done. */
export function OutgoingList(props: { messages: readonly Outgoing[]; me: string; onRetry: (message: Outgoing) => void; onEdit: (message: Outgoing) => void }) {
  const text = useText();
  if (props.messages.length === 0) return null;
  return (
    <ol className={styles.outgoing} aria-label={text.t('talk.outgoing')}>
      {props.messages.map((message) => (
        <li key={message.key} className={message.failed ? styles.stuck : styles.sending}>
          <Avatar name={props.me} tone="me" />
          <div>
            <p className={styles.words}>{message.body.text || text.t('talk.files', { count: message.body.files?.length ?? 0 })}</p>
            {message.failed === undefined && <p className={styles.state} role="status">{text.t('talk.sending')}</p>}
            {message.failed !== undefined && (
              <p className={styles.state} role="alert">
                <Icon name="alert" size={12} /> {text.t('talk.failed', { why: message.failed })}
                <button type="button" onClick={() => props.onRetry(message)}>{text.t('talk.retry')}</button>
                <button type="button" onClick={() => props.onEdit(message)}>{text.t('talk.edit')}</button>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
