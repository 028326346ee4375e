import { Form, Input, Modal } from 'antd';
import { useText } from '../../../ui/i18n/use-text.ts';

/** Asks for an internal note on the chosen tickets. */
export function NoteDialog(props: { open: boolean; count: number; onClose: () => void; onSubmit: (words: string) => void }) {
  const text = useText();
  const [form] = Form.useForm<{ words: string }>();
  return (
    <Modal open={props.open} title={text.t('note')} okText={text.t('inbox.note.submit', { count: props.count })} cancelText={text.t('common.cancel')} onCancel={props.onClose} onOk={form.submit} width={440} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={({ words }) => props.onSubmit(words.trim())}>
        <Form.Item name="words" label={text.t('inbox.note.words')} rules={[{ required: true, whitespace: true, message: text.t('inbox.note.need') }]}>
          <Input.TextArea rows={3} maxLength={4000} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
