import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Incident } from '../../server/contracts/types.ts';
import { useCloseIncident } from '../../ui/api/incidents.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';

/** For what cannot be run again: what was done about it, and the reference where money was paid by hand. */
export function CloseIncident({ incident, name }: { incident: Incident; name: string }) {
  const text = useText();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note: string; reference?: string }>();
  const close = useCloseIncident();
  const money = incident.closing === 'reference';
  const send = ({ note, reference }: { note: string; reference?: string }) => close.mutate({ id: incident.id, note: note.trim(), ...(reference?.trim() ? { reference: reference.trim() } : {}) }, {
    onSuccess: () => { setOpen(false); toast.show({ text: text.t('incidents.close.done') }); }, onError: toast.fail,
  });
  return (
    <>
      <Button size="small" aria-label={text.t('incidents.close.of', { what: name })} onClick={() => setOpen(true)}>{text.t('incidents.close')}</Button>
      <Modal open={open} title={text.t('incidents.close.of', { what: name })} okText={text.t('incidents.close.submit')} cancelText={text.t('common.cancel')} confirmLoading={close.isPending} onCancel={() => setOpen(false)} onOk={form.submit} width={440} destroyOnHidden>
        <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={send}>
          <Form.Item name="note" label={text.t('incidents.close.note')} rules={[{ required: true, whitespace: true, message: text.t('incidents.close.note') }]}><Input.TextArea rows={3} maxLength={200} autoFocus /></Form.Item>
          {money && <Form.Item name="reference" label={text.t('incidents.close.reference')} extra={text.t('incidents.close.reference.why')}><Input maxLength={200} /></Form.Item>}
        </Form>
      </Modal>
    </>
  );
}
