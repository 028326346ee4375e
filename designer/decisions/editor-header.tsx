import { Button } from 'antd';
import { Link } from 'react-router';
import { Icon } from '../../ui/components/icon.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import type { LiveDecision } from './decisions-api.ts';
import styles from './decisions.module.css';
import type { TableDraft } from './edit/use-table-draft.ts';

interface EditorHeaderProps { live: LiveDecision; draft: TableDraft; count: number; mayPublish: boolean; onVersions(): void; onPublish(): void }

/** Which table, which version, whether there is a draft, and what to do with it. */
export function EditorHeader({ live, draft, count, mayPublish, onVersions, onPublish }: EditorHeaderProps) {
  const text = useText();
  const now = useNow();
  const name = text.label(draft.table.label);
  const { version, usedBy } = live.summary;
  return (
    <PageHeader name={name} title={<><Link className={styles.backLink} to="/decisions" aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>}
      summary={<>
        {draft.changed ? <Tag tone="look">{text.t('decisions.draft')}</Tag> : <Tag tone="done">{text.t('decisions.liveVersion', { n: version })}</Tag>}{' '}
        {draft.changed && draft.savedAt ? text.t('decisions.kept', { when: formatWhen(draft.savedAt, now, text), n: version }) : text.t('decisions.usedBy', { count: usedBy.length })}
      </>}
      acts={<>
        {mayPublish && <Button aria-label={text.t('common.undo')} title={text.t('common.undo')} disabled={!draft.undo} onClick={draft.undo} icon={<Icon name="retry" />} className={styles.undo ?? ''} />}
        {mayPublish && draft.changed && <Button onClick={draft.discard}>{text.t('decisions.discard')}</Button>}
        <Button onClick={onVersions}>{text.t('decisions.versions')}</Button>
        {mayPublish && <Button type="primary" disabled={count === 0} onClick={onPublish}>{count === 0 ? text.t('decisions.publish.act') : text.t('decisions.publish.count', { count })}</Button>}
      </>} />
  );
}
