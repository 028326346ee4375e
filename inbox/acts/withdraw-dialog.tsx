import { Form, Input, Modal } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';

/** Confirms a withdrawal for the buyer: the ticket ends. */
export function WithdrawDialog(props: { open: boolean; number: string; busy: boolean; onClose: () => void; onSubmit: (reason: string) => void }) {
  const text = useText();
  const [form] = Form.useForm<{ reason?: string }>();
  return (
    <Modal open={props.open} title={text.t('ticket.withdraw.title', { number: props.number })} okText={text.t('ticket.withdraw.submit')} cancelText={text.t('common.cancel')}
      okButtonProps={{ danger: true }} confirmLoading={props.busy} onCancel={props.onClose} onOk={form.submit} width={420} destroyOnHidden>
      <p>{text.t('ticket.withdraw.hint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={({ reason }) => props.onSubmit(reason?.trim() ?? '')}>
        <Form.Item name="reason" label={text.t('ticket.withdraw.reason')}><Input maxLength={200} autoFocus /></Form.Item>
      </Form>
    </Modal>
  );
}
