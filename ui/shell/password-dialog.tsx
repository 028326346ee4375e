import { Form, Input, Modal } from 'antd';
import { useChangePassword } from '../api/members.ts';
import { useText } from '../i18n/use-text.ts';
import { useToast } from '../toast/toasts.tsx';

/** One's own password. */
export function PasswordDialog(props: { open: boolean; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const change = useChangePassword();
  const [form] = Form.useForm<{ current: string; next: string }>();
  const submit = (fields: { current: string; next: string }) => change.mutate(fields, {
    onError: toast.fail,
    onSuccess: () => {
      toast.show({ text: text.t('settings.password.changed') });
      props.onClose();
    },
  });
  return (
    <Modal open={props.open} title={text.t('settings.password.own')} okText={text.t('settings.save')} cancelText={text.t('common.cancel')} confirmLoading={change.isPending} onCancel={props.onClose} onOk={form.submit} width={400} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={submit}>
        <Form.Item name="current" label={text.t('settings.password.current')} rules={[{ required: true, message: text.t('settings.password.current.need') }]}><Input.Password autoComplete="current-password" autoFocus /></Form.Item>
        <Form.Item name="next" label={text.t('settings.password.next')} rules={[{ required: true, min: 10, message: text.t('settings.password.next.need') }]}><Input.Password autoComplete="new-password" /></Form.Item>
      </Form>
    </Modal>
  );
}
