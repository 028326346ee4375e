import { Modal, Segmented } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { useStored } from '../state/stored.ts';
import { keyGroups } from './key-list.ts';
import styles from './keys-dialog.module.css';
import { singleKeys } from './use-keys.ts';

/** All keys, and the switch that turns single keys off. */
export function KeysDialog(props: { open: boolean; onClose: () => void }) {
  const text = useText();
  const options = (['on', 'off'] as const).map((value) => ({ value, label: text.t(`keys.${value}`) }));
  return (
    <Modal open={props.open} title={text.t('keys.title')} footer={null} width={760} onCancel={props.onClose}>
      <div className={styles.groups}>
        {keyGroups.map((group) => (
          <section key={group.title} aria-label={text.t(group.title)}>
            <h3>{text.t(group.title)}</h3>
            <dl>
              {group.keys.map((line) => [
                <dt key={line.keys}>{line.keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt>,
                <dd key={line.what}>{text.t(line.what)}</dd>,
              ])}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.switch}>
        {text.t('keys.switch')}
        <Segmented aria-label={text.t('keys.switch')} options={options} value={useStored(singleKeys)} onChange={singleKeys.set} />
      </div>
    </Modal>
  );
}
