import { Drawer, Modal } from 'antd';
import { usePhone } from '../../ui/theme/theme-choice.ts';
import type { SheetProps } from './sheet.tsx';
import styles from './sheet.module.css';

/** A question over the page: from below on a phone, where the thumb is; in the middle on a desktop. */
export function SheetView(props: SheetProps) {
  const phone = usePhone();
  if (!phone) {
    return <Modal title={props.title} open={props.open} onCancel={props.onClose} footer={props.foot ?? null} width={480} destroyOnHidden>{props.children}</Modal>;
  }
  return (
    <Drawer rootClassName={styles.sheet} title={props.title} open={props.open} onClose={props.onClose} placement="bottom" footer={props.foot} size="auto" destroyOnHidden
      styles={{ wrapper: { maxHeight: '85%' }, body: { padding: '8px 16px 16px' }, footer: { padding: '12px 16px calc(12px + env(safe-area-inset-bottom))' } }}
    >
      {props.children}
    </Drawer>
  );
}
