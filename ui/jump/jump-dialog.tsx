import { Modal } from 'antd';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useJumpTickets } from '../api/tickets.ts';
import { Icon } from '../components/icon.tsx';
import { useText } from '../i18n/use-text.ts';
import { useDeskSession } from '../shell/session-context.ts';
import styles from './jump-dialog.module.css';
import { pageTargets, ticketTargets, type JumpTarget } from './jump-targets.ts';

/** Goes to a ticket, an order's tickets or a page by typing a part of its name. */
export function JumpDialog(props: { open: boolean; onClose: () => void }) {
  const text = useText();
  return (
    <Modal open={props.open} footer={null} closable={false} width={560} onCancel={props.onClose} destroyOnHidden aria-label={text.t('shell.jump.title')}>
      <Jump onClose={props.onClose} />
    </Modal>
  );
}

function Jump(props: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const { user } = useDeskSession();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(typed.trim());
  const found = useJumpTickets(asked);
  const pages = pageTargets(typed, user.roles, text).slice(0, 6);
  const tickets = asked ? ticketTargets(found.data?.items ?? [], text) : [];
  const all = [...tickets, ...pages];
  const go = (target: JumpTarget | undefined) => {
    if (!target) return;
    props.onClose();
    void navigate(target.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((old) => (all.length === 0 ? 0 : (old + step + all.length) % all.length));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(all[at]);
  };
  const list = (title: string, targets: readonly JumpTarget[], from: number) =>
    targets.length > 0 && (
      <div role="group" aria-label={title}>
        <h3>{title}</h3>
        {targets.map((target, i) => (
          <div key={target.path} id={`jump-${from + i}`} className={styles.option} role="option" aria-selected={at === from + i}
            onMouseEnter={() => setAt(from + i)} onClick={() => go(target)}>
            {target.title}<small>{target.more}</small>
          </div>
        ))}
      </div>
    );
  return (
    <>
      <div className={styles.input}>
        <Icon name="search" />
        <input autoFocus role="combobox" aria-expanded="true" aria-controls="jump-list" aria-activedescendant={`jump-${at}`} aria-label={text.t('shell.jump.title')}
          placeholder={text.t('shell.jump.placeholder')} value={typed} onKeyDown={onKeyDown}
          onChange={(event) => { setTyped(event.target.value); setAt(0); }} />
      </div>
      <div className={styles.list} id="jump-list" role="listbox" aria-label={text.t('shell.jump.title')}>
        {list(text.t('shell.jump.tickets'), tickets, 0)}
        {list(text.t('shell.jump.pages'), pages, tickets.length)}
        {all.length === 0 && !found.isFetching && <p className={styles.none}>{text.t('shell.jump.nothing')}</p>}
      </div>
    </>
  );
}
