import { Button } from 'antd';
import { useState } from 'react';
import type { Person } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useMembers } from '../../ui/api/members.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { PasswordNote, type ShownPassword } from './password-note.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { PersonRow } from './person-row.tsx';
import { SettingsTabs } from './settings-tabs.tsx';
import styles from './settings.module.css';

const heads = ['name', 'roles', 'groups', 'skills', 'capacity', 'duty'] as const;

/** Who works for the shop: added, changed, shut out, let in again. */
export function Component() {
  const text = useText();
  const members = useMembers();
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [password, setPassword] = useState<ShownPassword | null>(null);
  const people = members.data?.items ?? [];
  const off = people.filter(({ active }) => active === false).length;
  return (
    <div className={styles.page}>
      <PageHeader plain title={text.t('settings.people')} summary={members.data && text.t('settings.people.summary', { count: people.length - off, off })}
        acts={<Button type="primary" onClick={() => setEditing('new')}>{text.t('settings.person.add')}</Button>} />
      <SettingsTabs />
      {members.isPending && <SkeletonRows />}
      {members.isError && <ErrorState error={asApiError(members.error)} onRetry={() => void members.refetch()} />}
      {members.data && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={text.t('settings.people')}>
            <thead><tr>{heads.map((head) => <th key={head} scope="col">{text.t(`settings.person.${head}`)}</th>)}<th><span className="sr-only">{text.t('settings.change')}</span></th></tr></thead>
            <tbody>{people.map((person) => <PersonRow key={person.id} person={person} groups={members.data.groups} onChange={() => setEditing(person)} onPassword={setPassword} />)}</tbody>
          </table>
        </div>
      )}
      <PersonDrawer person={editing} groups={members.data?.groups ?? []} onClose={() => setEditing(null)} onPassword={setPassword} />
      <PasswordNote shown={password} onClose={() => setPassword(null)} />
    </div>
  );
}
