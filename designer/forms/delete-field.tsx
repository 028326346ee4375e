import { Modal } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { useBuilder } from './builder-context.ts';
import { UseList } from './editor/uses-section.tsx';
import { nameOf } from './field-words.ts';
import { fieldOf } from './model/form-model.ts';

/** What still counts on a field, before it goes. */
export function DeleteField({ code, onDelete, onClose }: { code: string; onDelete(): void; onClose(): void }) {
  const text = useText();
  const { form, usesOf } = useBuilder();
  const field = fieldOf(form, code);
  return (
    <Modal open title={text.t('builder.delete.title', { name: field ? nameOf(field, text) : code })} okText={text.t('builder.delete.go')} okButtonProps={{ danger: true }} cancelText={text.t('common.cancel')} onOk={onDelete} onCancel={onClose}>
      <p>{text.t('builder.delete.used')}</p>
      <UseList uses={usesOf(code)} />
    </Modal>
  );
}
