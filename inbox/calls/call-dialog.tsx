import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import type { CallSheet, LogCall, TicketDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useCallSheet, useLogCall } from '../../ui/api/conversation.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { CallFacts, Obstacles } from './call-facts.tsx';
import styles from './calls.module.css';

interface Fields { readonly direction: LogCall['direction']; readonly result: LogCall['result']; readonly note?: string; readonly minutes?: number | null; readonly reason?: string; readonly supervisor?: string }

const results = ['reached', 'no_answer', 'busy', 'refused', 'wrong_number'] as const satisfies readonly LogCall['result'][];

/** Before a call: what may be granted and whether it is allowed now. After it: what came of it, for the record. */
export function CallDialog({ ticket, open, onClose }: { ticket: TicketDetail; open: boolean; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const [form] = Form.useForm<Fields>();
  const sheet = useCallSheet(ticket.number, open);
  const log = useLogCall(ticket.number);
  const submit = ({ direction, result, note, minutes, reason, supervisor }: Fields) => log.mutate({
    direction, result, ...(note?.trim() && { note: note.trim() }), ...(minutes && { minutes }), ...(direction === 'out' && reason?.trim() && { exception: { reason: reason.trim(), ...(supervisor && { supervisor }) } }),
  }, {
    onSuccess: () => {
      onClose();
      toast.show({ text: text.t('call.logged') });
    },
    onError: (thrown) => {
      // the rule may have closed meanwhile: the sheet then asks for the reason
      void sheet.refetch();
      toast.fail(thrown);
    },
  });
  return (
    <Modal open={open} title={text.t('call.title')} okText={text.t('call.log')} cancelText={text.t('common.cancel')} confirmLoading={log.isPending} okButtonProps={{ disabled: !sheet.data }}
      onCancel={onClose} onOk={form.submit} width={560} destroyOnHidden>
      {sheet.isPending && <SkeletonRows rows={3} />}
      {sheet.isError && <ErrorState error={asApiError(sheet.error)} onRetry={() => void sheet.refetch()} />}
      {sheet.data && <CallFacts ticket={ticket} sheet={sheet.data} />}
      {sheet.data && (
        <Form form={form} layout="vertical" requiredMark={false} preserve={false} initialValues={{ direction: 'out' }} onFinish={submit}>
          <CallFields sheet={sheet.data} />
        </Form>
      )}
    </Modal>
  );
}

function CallFields({ sheet }: { sheet: CallSheet }) {
  const text = useText();
  const out = Form.useWatch('direction') !== 'in';
  return (
    <>
      <Form.Item name="direction" label={text.t('call.direction')}>
        <Radio.Group options={(['out', 'in'] as const).map((value) => ({ value, label: text.t(`call.${value}`) }))} />
      </Form.Item>
      {out && <Obstacles sheet={sheet} />}
      {out && sheet.why.length > 0 && (
        <>
          <Form.Item name="reason" label={text.t('call.reason')} rules={[{ required: true, whitespace: true, message: text.t('call.reason.need') }]}><Input maxLength={200} /></Form.Item>
          {!sheet.ownLeave && (
            <Form.Item name="supervisor" label={text.t('call.supervisor')} rules={[{ required: true, message: text.t('call.supervisor.need') }]}>
              <Select options={sheet.supervisors.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item name="result" label={text.t('call.result')} rules={[{ required: true, message: text.t('call.result.need') }]}>
        <Radio.Group optionType="button" options={results.map((value) => ({ value, label: text.t(`call.${value}`) }))} />
      </Form.Item>
      <div className={styles.row}>
        <Form.Item name="note" label={text.t('call.note')}><Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} /></Form.Item>
        <Form.Item name="minutes" label={text.t('call.length')}><InputNumber min={0} max={600} precision={0} style={{ width: '100%' }} /></Form.Item>
      </div>
    </>
  );
}
