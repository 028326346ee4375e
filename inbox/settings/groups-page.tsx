import { Button } from 'antd';
import { useState } from 'react';
import type { GroupDetail } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { useGroups } from '../../ui/api/groups.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { GroupDrawer } from './group-drawer.tsx';
import { SettingsTabs } from './settings-tabs.tsx';
import styles from './settings.module.css';

/** The groups that steps are given to: who is in them, how busy, and how work is given out. */
export function Component() {
  const text = useText();
  const groups = useGroups();
  const [editing, setEditing] = useState<GroupDetail | 'new' | null>(null);
  const items = groups.data?.items ?? [];
  const members = (group: GroupDetail) => group.members.map(({ name, open }) => text.t('settings.group.open', { name, count: open })).join(text.t('common.separator'));
  return (
    <div className={styles.page}>
      <PageHeader plain title={text.t('settings.groups')} summary={groups.data && text.t('settings.groups.summary', { count: items.length })}
        acts={<Button type="primary" onClick={() => setEditing('new')}>{text.t('settings.group.add')}</Button>} />
      <SettingsTabs />
      {groups.isPending && <SkeletonRows />}
      {groups.isError && <ErrorState error={asApiError(groups.error)} onRetry={() => void groups.refetch()} />}
      {groups.data && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={text.t('settings.groups')}>
            <thead>
              <tr>
                {(['zh', 'strategy', 'members', 'waiting'] as const).map((head) => <th key={head} scope="col">{text.t(head === 'zh' ? 'settings.groups' : `settings.group.${head}`)}</th>)}
                <th><span className="sr-only">{text.t('settings.change')}</span></th>
              </tr>
            </thead>
            <tbody>
              {items.map((group) => (
                <tr key={group.code}>
                  <td className={styles.name}>{text.label(group.label)}<small>{group.code}</small></td>
                  <td>{text.t(`settings.group.strategy.${group.strategy}`)}</td>
                  <td className={styles.quiet}>{members(group) || text.t('settings.group.none')}</td>
                  <td>{group.waiting || '—'}</td>
                  <td><Button size="small" aria-label={text.t('settings.group.change', { name: text.label(group.label) })} onClick={() => setEditing(group)}>{text.t('settings.change')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <GroupDrawer group={editing} onClose={() => setEditing(null)} />
    </div>
  );
}
