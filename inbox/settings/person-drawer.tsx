import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { roleCodes } from '../../ui/shell/role-names.ts';
import type { NewPerson, People, Person } from '../../server/contracts/types.ts';
import { useAddPerson, useChangePerson } from '../../ui/api/members.ts';
import { useSetDuty } from '../../ui/api/duty.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { roleNames } from '../../ui/shell/role-names.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { ShownPassword } from './password-note.tsx';

interface Fields {
  readonly name: string;
  readonly email: string;
  readonly roles: NewPerson['roles'];
  readonly groups: string[];
  readonly skills: string[];
  readonly capacity: number | null;
  readonly weight: number;
  readonly onDuty: boolean;
}

export interface PersonDrawerProps {
  readonly person: Person | 'new' | null;
  readonly groups: People['groups'];
  readonly onClose: () => void;
  readonly onPassword: (shown: ShownPassword) => void;
}

/** Somebody new, or what changes about somebody: name, roles, groups, skills, share of work, duty. */
export function PersonDrawer({ person, ...props }: PersonDrawerProps) {
  const text = useText();
  const known = person === 'new' ? null : person;
  const title = known ? text.t('settings.person.change', { name: known.name }) : text.t('settings.person.add');
  return (
    <Drawer open={person !== null} size={440} title={title} onClose={props.onClose} destroyOnHidden>
      {person !== null && <PersonForm {...props} known={known} />}
    </Drawer>
  );
}

function PersonForm({ known, groups, onClose, onPassword }: Omit<PersonDrawerProps, 'person'> & { known: Person | null }) {
  const text = useText();
  const toast = useToast();
  const save = useSave(known);
  const submit = (fields: Fields) => void save(fields).then((shown) => {
    if (shown) onPassword(shown);
    toast.show({ text: text.t('settings.person.saved', { name: fields.name }) });
    onClose();
  }, toast.fail);
  const start = known ? { ...known, roles: known.roles as Fields['roles'] } : { roles: [], groups: [], skills: [], capacity: null, weight: 1, onDuty: true };
  return (
    <Form<Fields> layout="vertical" requiredMark={false} initialValues={start} onFinish={submit}>
      <Form.Item name="name" label={text.t('settings.person.name')} rules={[{ required: true, whitespace: true, message: text.t('settings.person.name.need') }]}><Input maxLength={60} autoFocus /></Form.Item>
      {!known && <Form.Item name="email" label={text.t('settings.person.email')} rules={[{ required: true, type: 'email', message: text.t('settings.person.email.need') }]}><Input type="email" maxLength={254} autoComplete="off" /></Form.Item>}
      <Form.Item name="roles" label={text.t('settings.person.roles')} extra={text.t('settings.person.roles.partner')} rules={[{ required: true, message: text.t('settings.person.roles.need') }]}>
        <Select mode="multiple" optionFilterProp="label" options={roleCodes.map((role) => ({ value: role, label: roleNames([role], text) }))} />
      </Form.Item>
      <Form.Item name="groups" label={text.t('settings.person.groups')}><Select mode="multiple" optionFilterProp="label" options={groups.map(({ code, label }) => ({ value: code, label: text.label(label) }))} /></Form.Item>
      <Form.Item name="skills" label={text.t('settings.person.skills')}><Select mode="tags" open={false} placeholder={text.t('settings.person.skills.hint')} /></Form.Item>
      <Form.Item name="capacity" label={text.t('settings.person.capacity')}><InputNumber min={0} max={1000} precision={0} placeholder={text.t('settings.person.capacity.any')} /></Form.Item>
      <Form.Item name="weight" label={text.t('settings.person.weight')}><InputNumber min={1} max={100} precision={0} /></Form.Item>
      {known && (
        <Form.Item name="onDuty" label={text.t('settings.person.duty')}>
          <Select options={[true, false].map((on) => ({ value: on, label: text.t(on ? 'settings.person.duty.on' : 'settings.person.duty.off') }))} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit">{text.t(known ? 'settings.save' : 'settings.person.invite')}</Button>
    </Form>
  );
}

/** Sends what changed; the roles only where they did, since they may be above the reader's own. */
function useSave(known: Person | null): (fields: Fields) => Promise<ShownPassword | null> {
  const add = useAddPerson();
  const change = useChangePerson();
  const duty = useSetDuty(known?.id ?? '');
  return async ({ name, email, roles, groups, skills, capacity, weight, onDuty }) => {
    const share = { skills, capacity: capacity ?? null, weight: weight ?? 1 };
    if (!known) {
      const { person, password } = await add.mutateAsync({ name, email, roles, groups });
      await change.mutateAsync({ id: person.id, ...share });
      return { name, password };
    }
    const changed = roles.join() !== known.roles.join();
    await change.mutateAsync({ id: known.id, ...share, groups, ...(name === known.name ? {} : { name }), ...(changed ? { roles } : {}) });
    if (onDuty !== known.onDuty) await duty.mutateAsync({ onDuty, handBack: !onDuty });
    return null;
  };
}
