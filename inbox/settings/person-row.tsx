import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { People, Person } from '../../server/contracts/types.ts';
import { useChangePerson, useResetPassword } from '../../ui/api/members.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { LaterConfirm, type Question } from '../../ui/components/later-confirm.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { roleNames } from '../../ui/shell/role-names.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { ShownPassword } from './password-note.tsx';
import styles from './settings.module.css';

export interface PersonRowProps {
  readonly person: Person;
  readonly groups: People['groups'];
  readonly onChange: () => void;
  readonly onPassword: (shown: ShownPassword) => void;
}

/** One person of the shop with what is known of their work, and the acts on them. */
export function PersonRow({ person, groups, onChange, onPassword }: PersonRowProps) {
  const text = useText();
  const separator = text.t('common.separator');
  const active = person.active !== false;
  const groupName = (code: string) => text.label(groups.find((group) => group.code === code)?.label ?? { zh: code });
  return (
    <tr className={active ? '' : styles.out}>
      <td className={styles.name}>{person.name}<small>{person.email}</small></td>
      <td>{roleNames(person.roles, text)}</td>
      <td className={styles.quiet}>{person.groups.map(groupName).join(separator)}</td>
      <td className={styles.quiet}>{person.skills.join(separator)}</td>
      <td className={styles.quiet}>{person.capacity ?? text.t('settings.person.capacity.any')} · {text.t('settings.person.weight')} {person.weight}</td>
      <td>{active ? text.t(person.onDuty ? 'settings.person.duty.on' : 'settings.person.duty.off') : <Tag tone="neutral">{text.t('settings.person.off')}</Tag>}</td>
      <td><span className={styles.acts}><Button size="small" onClick={onChange} aria-label={text.t('settings.person.change', { name: person.name })}>{text.t('settings.change')}</Button><PersonMenu person={person} active={active} onPassword={onPassword} /></span></td>
    </tr>
  );
}

function PersonMenu({ person, active, onPassword }: { person: Person; active: boolean; onPassword: PersonRowProps['onPassword'] }) {
  const text = useText();
  const toast = useToast();
  const [question, setQuestion] = useState<Question | null>(null);
  const change = useChangePerson();
  const reset = useResetPassword();
  const ask = (title: string, act: string, run: () => void) => setQuestion({ title, act, run });
  const { id, name } = person;
  const setActive = (next: boolean) => change.mutate({ id, active: next }, { onError: toast.fail });
  const newPassword = () => reset.mutate(id, { onError: toast.fail, onSuccess: ({ password }) => onPassword({ name, password }) });
  const items = [
    ...(active ? [{ key: 'reset', label: text.t('settings.person.reset'), onClick: () => ask(text.t('settings.person.reset.ask', { name }), text.t('settings.person.reset'), newPassword) }] : []),
    active
      ? { key: 'out', danger: true, label: text.t('settings.person.shutOut'), onClick: () => ask(text.t('settings.person.shutOut.ask', { name }), text.t('settings.person.shutOut'), () => setActive(false)) }
      : { key: 'in', label: text.t('settings.person.letIn'), onClick: () => setActive(true) },
  ];
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button size="small" aria-label={text.t('settings.person.more', { name })} icon={<Icon name="more" />} />
      </Dropdown>
      <LaterConfirm question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
