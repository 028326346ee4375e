import { Modal } from 'antd';
import type { ReactNode } from 'react';

/** Something that wants the whole width of the window. */
export function WideDialog(props: { open: boolean; title: string; onClose(): void; children: ReactNode }) {
  return <Modal open={props.open} title={props.title} footer={null} width="min(1120px, 96vw)" onCancel={props.onClose} destroyOnHidden>{props.children}</Modal>;
}
