import { Button, Modal } from 'antd';
import { CopyText } from '../../ui/components/copy-text.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './settings.module.css';

export interface ShownPassword { readonly name: string; readonly password: string }

/** A temporary password, which nobody can read again once this is closed. */
export function PasswordNote(props: { shown: ShownPassword | null; onClose: () => void }) {
  const text = useText();
  const { shown, onClose } = props;
  return (
    <Modal open={shown !== null} title={text.t('settings.password.title', { name: shown?.name ?? '' })} onCancel={onClose} width={420} mask={{ closable: false }} destroyOnHidden
      footer={<Button type="primary" onClick={onClose}>{text.t('settings.password.done')}</Button>}>
      <p className={styles.password}><span>{shown?.password}</span><CopyText value={shown?.password ?? ''} /></p>
      <p>{text.t('settings.password.hint')}</p>
    </Modal>
  );
}
