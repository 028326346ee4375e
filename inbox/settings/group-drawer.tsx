import { Button, Drawer, Form, Input, Select } from 'antd';
import type { GroupDetail } from '../../server/contracts/types.ts';
import { useSaveGroup } from '../../ui/api/members.ts';
import { usePeople } from '../../ui/api/people.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';

interface Fields {
  readonly code: string;
  readonly zh: string;
  readonly en?: string;
  readonly strategy: GroupDetail['strategy'];
  readonly members: string[];
}

const strategies: readonly GroupDetail['strategy'][] = ['round_robin', 'least_loaded', 'manual'];

/** A new group, or what changes about one: its names, its people and how work is given out. */
export function GroupDrawer({ group, onClose }: { group: GroupDetail | 'new' | null; onClose: () => void }) {
  const text = useText();
  const known = group === 'new' ? null : group;
  const title = known ? text.t('settings.group.change', { name: text.label(known.label) }) : text.t('settings.group.add');
  return <Drawer open={group !== null} size={440} title={title} onClose={onClose} destroyOnHidden>{group !== null && <GroupForm known={known} onClose={onClose} />}</Drawer>;
}

function GroupForm({ known, onClose }: { known: GroupDetail | null; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const people = usePeople();
  const save = useSaveGroup();
  const submit = ({ code, zh, en, strategy, members }: Fields) => save.mutate({ code: known?.code ?? code, label: { zh, ...(en ? { en } : {}) }, strategy, members }, {
    onError: toast.fail,
    onSuccess: ({ label }) => {
      toast.show({ text: text.t('settings.group.saved', { name: text.label(label) }) });
      onClose();
    },
  });
  const start = known ? { zh: known.label.zh, en: known.label.en, strategy: known.strategy, members: known.members.map(({ id }) => id) } : { strategy: 'round_robin', members: [] };
  return (
    <Form<Fields> layout="vertical" requiredMark={false} initialValues={start} onFinish={submit}>
      {!known && <Form.Item name="code" label={text.t('settings.group.code')} rules={[{ required: true, pattern: /^[A-Za-z][A-Za-z0-9_.-]*$/, message: text.t('settings.group.code.need') }]}><Input maxLength={80} autoFocus /></Form.Item>}
      <Form.Item name="zh" label={text.t('settings.group.zh')} rules={[{ required: true, whitespace: true, message: text.t('settings.group.zh.need') }]}><Input maxLength={60} /></Form.Item>
      <Form.Item name="en" label={text.t('settings.group.en')}><Input maxLength={60} /></Form.Item>
      <Form.Item name="strategy" label={text.t('settings.group.strategy')}><Select options={strategies.map((value) => ({ value, label: text.t(`settings.group.strategy.${value}`) }))} /></Form.Item>
      <Form.Item name="members" label={text.t('settings.group.members')}>
        <Select mode="multiple" optionFilterProp="label" loading={people.isPending} options={(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>{text.t('settings.save')}</Button>
    </Form>
  );
}
