import { Form, Input, Modal } from 'antd';
import type { Label } from '../../../ui/i18n/entry.ts';
import { useText } from '../../../ui/i18n/use-text.ts';

export interface SaveDialogProps {
  readonly open: boolean;
  /** Also what the button says. */
  readonly title: string;
  /** What it is called now. */
  readonly name?: { readonly zh: string; readonly en?: string | undefined };
  /** How many steps are kept; absent: only the name changes. */
  readonly steps?: number;
  readonly onClose: () => void;
  readonly onSave: (name: Label) => void;
}

/** Asks what the scenario is called, in both languages. */
export function SaveDialog({ open, title, name, steps, onClose, onSave }: SaveDialogProps) {
  const text = useText();
  const [form] = Form.useForm<{ zh: string; en?: string }>();
  const save = ({ zh, en = '' }: { zh: string; en?: string }) => {
    onSave({ zh: zh.trim(), ...(en.trim() && { en: en.trim() }) });
    onClose();
  };
  return (
    <Modal open={open} title={title} okText={title} cancelText={text.t('common.cancel')} onCancel={onClose} onOk={form.submit} width={440} destroyOnHidden>
      {steps !== undefined && <p>{text.t('trial.save.what', { count: steps })}</p>}
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={save} initialValues={{ zh: name?.zh ?? '', en: name?.en ?? '' }}>
        <Form.Item name="zh" label={text.t('trial.save.name')} rules={[{ required: true, whitespace: true, message: text.t('trial.save.need') }]}><Input maxLength={80} autoFocus /></Form.Item>
        <Form.Item name="en" label={text.t('trial.save.nameEn')}><Input maxLength={120} /></Form.Item>
      </Form>
    </Modal>
  );
}
