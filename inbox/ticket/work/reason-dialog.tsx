import { Form, Input, Modal } from 'antd';
import type { Outcome } from '../../../ui/components/outcome-bar.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';

/** Asks why, for outcomes that need a reason which the form does not hold. */
export function ReasonDialog(props: { outcome: Outcome | null; onClose: () => void; onSubmit: (reason: string) => void }) {
  const text = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const outcome = text.label(props.outcome?.label);
  const need = text.t('ticket.reason.need', { outcome });
  return (
    <Modal open={props.outcome !== null} title={outcome} okText={outcome} cancelText={text.t('common.cancel')} onCancel={props.onClose} onOk={form.submit} width={440} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={({ reason }) => props.onSubmit(reason.trim())}>
        <Form.Item name="reason" label={text.t('ticket.reason')} extra={text.t('ticket.reason.visible')} rules={[{ required: true, whitespace: true, message: need }]}>
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
