import { Form, Input, Modal, Radio } from 'antd';
import type { TicketClock, TicketDetail } from '../../../server/contracts/types.ts';
import { useExtendClock } from '../../../ui/api/tickets.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';

interface Fields { readonly days: number; readonly reason: string }

const DAYS = [1, 2, 3, 7] as const;

/** Gives the buyer more time for a step, with the reason that both sides read. */
export function ExtendDialog({ ticket, clock, onClose }: { ticket: TicketDetail; clock: TicketClock | null; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const [form] = Form.useForm<Fields>();
  const extend = useExtendClock(ticket.number, clock?.wait ?? '');
  const submit = ({ days, reason }: Fields) => extend.mutate({ by: `P${days}D`, reason: reason.trim(), version: ticket.version }, {
    onSuccess: () => {
      onClose();
      toast.show({ text: text.t('times.extend.done') });
    },
    onError: toast.fail,
  });
  return (
    <Modal open={clock !== null} title={text.t('times.extend.title')} okText={text.t('times.extend')} cancelText={text.t('common.cancel')}
      confirmLoading={extend.isPending} onCancel={onClose} onOk={form.submit} width={420} destroyOnHidden>
      <p>{text.t('times.extend.hint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} initialValues={{ days: 2 }} onFinish={submit}>
        <Form.Item name="days" label={text.t('times.extend.by')}>
          <Radio.Group optionType="button" options={DAYS.map((count) => ({ value: count, label: text.t('times.extend.days', { count }) }))} />
        </Form.Item>
        <Form.Item name="reason" label={text.t('times.extend.reason')} rules={[{ required: true, whitespace: true, message: text.t('times.extend.need') }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
