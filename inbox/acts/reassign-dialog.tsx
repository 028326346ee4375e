import { Form, Input, Modal, Select } from 'antd';
import { usePeople } from '../../ui/api/people.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { roleNames } from '../../ui/shell/role-names.ts';

/** To whom; null: back to the group. */
export interface ReassignChoice {
  readonly assignee: string | null;
  readonly name: string;
  readonly reason: string;
}

const toGroup = 'group';

/** Asks to whom work goes, with an optional note for the record. */
export function ReassignDialog(props: { open: boolean; busy: boolean; onClose: () => void; onSubmit: (choice: ReassignChoice) => void }) {
  const text = useText();
  const people = usePeople();
  const [form] = Form.useForm<{ who: string; reason?: string }>();
  const options = [
    { value: toGroup, label: text.t('ticket.reassign.group') },
    ...(people.data?.items ?? []).map((person) => ({ value: person.id, label: `${person.name} · ${roleNames(person.roles, text)}` })),
  ];
  const submit = ({ who, reason }: { who: string; reason?: string }) => {
    const person = people.data?.items.find((one) => one.id === who);
    props.onSubmit({ assignee: person?.id ?? null, name: person?.name ?? text.t('ticket.reassign.group'), reason: reason?.trim() ?? '' });
    form.resetFields();
  };
  return (
    <Modal open={props.open} title={text.t('ticket.reassign.title')} okText={text.t('ticket.reassign.submit')} cancelText={text.t('common.cancel')}
      confirmLoading={props.busy} onCancel={props.onClose} onOk={form.submit} width={420} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="who" label={text.t('ticket.reassign.person')} rules={[{ required: true, message: text.t('ticket.reassign.choose') }]}>
          <Select options={options} showSearch={{ optionFilterProp: 'label' }} loading={people.isPending} autoFocus />
        </Form.Item>
        <Form.Item name="reason" label={text.t('ticket.reassign.reason')}><Input maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}
