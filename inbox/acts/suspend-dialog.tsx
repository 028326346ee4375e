import { Form, Input, Modal } from 'antd';
import type { SuspendTicket } from '../../server/contracts/types.ts';
import { useText } from '../../ui/i18n/use-text.ts';

interface Fields {
  readonly reason: string;
  readonly until?: string;
}

/** Asks why a ticket stands still, and until when. */
export function SuspendDialog(props: { open: boolean; busy: boolean; onClose: () => void; onSubmit: (body: Pick<SuspendTicket, 'reason' | 'until'>) => void }) {
  const text = useText();
  const [form] = Form.useForm<Fields>();
  const submit = ({ reason, until }: Fields) => props.onSubmit({ reason: reason.trim(), ...(until && { until: new Date(until).toISOString() }) });
  return (
    <Modal open={props.open} title={text.t('ticket.suspend.title')} okText={text.t('ticket.suspend.submit')} cancelText={text.t('common.cancel')}
      confirmLoading={props.busy} onCancel={props.onClose} onOk={form.submit} width={420} destroyOnHidden>
      <p>{text.t('ticket.suspend.hint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={submit}>
        <Form.Item name="reason" label={text.t('ticket.suspend.reason')} rules={[{ required: true, whitespace: true, message: text.t('ticket.suspend.need') }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="until" label={text.t('ticket.suspend.until')}><Input type="datetime-local" /></Form.Item>
      </Form>
    </Modal>
  );
}
