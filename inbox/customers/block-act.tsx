import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Customer } from '../../server/contracts/types.ts';
import { useBlockCustomer } from '../../ui/api/customers.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';

/** Blocks a customer or ends that, with the reason; says first what follows. */
export function BlockAct({ of, customer }: { of: string; customer: Customer }) {
  const text = useText();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const act = useBlockCustomer(of);
  const what = customer.blocked ? 'unblock' : 'block';
  const submit = ({ reason }: { reason: string }) => act.mutate({ blocked: what === 'block', reason: reason.trim() }, {
    onSuccess: () => {
      setOpen(false);
      toast.show({ text: text.t(`customers.${what}.done`) });
    },
    onError: toast.fail,
  });
  return (
    <>
      <Button danger={what === 'block'} onClick={() => setOpen(true)}>{text.t(`customers.${what}`)}</Button>
      <Modal open={open} title={text.t(`customers.${what}.title`, { name: customer.name })} okText={text.t(`customers.${what}.submit`)} cancelText={text.t('common.cancel')} okButtonProps={{ danger: what === 'block' }}
        confirmLoading={act.isPending} onCancel={() => setOpen(false)} onOk={form.submit} width={420} destroyOnHidden>
        <p>{text.t(`customers.${what}.effect`)}</p>
        <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={submit}>
          <Form.Item name="reason" label={text.t('customers.block.reason')} rules={[{ required: true, whitespace: true, message: text.t('customers.block.need') }]}><Input maxLength={200} autoFocus /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
