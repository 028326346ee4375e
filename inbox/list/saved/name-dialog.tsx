import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useText } from '../../../ui/i18n/use-text.ts';

/** A view that is being given its name. */
export interface Naming { readonly id: string; readonly name: string; readonly shared: boolean }

export interface NameDialogProps {
  readonly naming: Naming | null;
  readonly mayShare: boolean;
  readonly busy: boolean;
  onClose(): void;
  onSubmit(named: Naming): void;
}

/** Asks what a view is called, and whether the whole shop sees it. */
export function NameDialog({ naming, mayShare, busy, onClose, onSubmit }: NameDialogProps) {
  const text = useText();
  return (
    <Modal open={naming !== null} title={text.t('inbox.view.title')} footer={null} onCancel={onClose} width={400} destroyOnHidden>
      <Form layout="vertical" requiredMark={false} initialValues={naming ?? {}} onFinish={({ name, shared }: { name: string; shared?: boolean }) => naming && onSubmit({ id: naming.id, name: name.trim(), shared: shared ?? false })}>
        <Form.Item name="name" label={text.t('inbox.view.name')} rules={[{ required: true, whitespace: true, message: text.t('inbox.view.need') }]}><Input maxLength={40} autoFocus /></Form.Item>
        {mayShare && <Form.Item name="shared" valuePropName="checked"><Checkbox>{text.t('inbox.view.shared')}</Checkbox></Form.Item>}
        <Button type="primary" htmlType="submit" loading={busy} block>{text.t('inbox.view.submit')}</Button>
      </Form>
    </Modal>
  );
}
