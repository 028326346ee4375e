import { Modal } from 'antd';
import { useText } from '../i18n/use-text.ts';

export interface ConfirmDialogProps {
  /** What is asked; null: nothing. */
  readonly question: { readonly title: string; readonly act: string; readonly run: () => void } | null;
  onClose(): void;
}

/** Asks once more before something that many tickets or a person would feel. */
export function ConfirmDialog({ question, onClose }: ConfirmDialogProps) {
  const text = useText();
  const confirm = () => {
    question?.run();
    onClose();
  };
  return <Modal open={question !== null} title={question?.title} okText={question?.act} cancelText={text.t('common.cancel')} width={416} onOk={confirm} onCancel={onClose} />;
}
