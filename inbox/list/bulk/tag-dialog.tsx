import { Form, Modal, Select } from 'antd';
import { useTags } from '../../../ui/api/desk.ts';
import { useText } from '../../../ui/i18n/use-text.ts';

/** Tags to put on and to take off. */
export interface TagChoice {
  readonly add: string[];
  readonly remove: string[];
}

/** The longest tag. */
const longest = 30;

/** Asks which tags go on the selected tickets and which come off; a tag that is not known yet is made by typing it. */
export function TagDialog(props: { open: boolean; present: readonly string[]; onClose: () => void; onSubmit: (choice: TagChoice) => void }) {
  const text = useText();
  const tags = useTags();
  const [form] = Form.useForm<Partial<TagChoice>>();
  const choices = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
  const submit = ({ add = [], remove = [] }: Partial<TagChoice>) => {
    const trimmed = add.map((tag) => tag.trim()).filter(Boolean);
    if (trimmed.length + remove.length > 0) props.onSubmit({ add: trimmed, remove });
    else props.onClose();
  };
  const short = { validator: async (_rule: unknown, value: string[] = []) => (value.some((tag) => tag.trim().length > longest) ? Promise.reject(new Error(text.t('inbox.tag.long'))) : undefined) };
  return (
    <Modal open={props.open} title={text.t('inbox.tag.title')} okText={text.t('inbox.tag.submit')} cancelText={text.t('common.cancel')} onCancel={props.onClose} onOk={form.submit} width={420} destroyOnHidden>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={submit}>
        <Form.Item name="add" label={text.t('inbox.tag.add')} rules={[short]}>
          <Select mode="tags" maxCount={10} options={choices((tags.data?.items ?? []).map(({ name }) => name))} placeholder={text.t('inbox.tag.add.hint')} autoFocus />
        </Form.Item>
        <Form.Item name="remove" label={text.t('inbox.tag.remove')}>
          <Select mode="multiple" maxCount={10} disabled={props.present.length === 0} options={choices(props.present)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
