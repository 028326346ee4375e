import { Button } from 'antd';
import { Link } from 'react-router';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import type { RulesDraft } from './use-rules-draft.ts';

interface RulesHeaderProps { page: 'calendars' | 'promises'; version: number; draft: RulesDraft<unknown>; count: number; blocked: boolean; mayPublish: boolean; onPublish(): void }

const paths = { calendars: '/calendars', promises: '/service-levels' } as const;

/** Which version is in force, whether there is a draft, and the way to the other page about times. */
export function RulesHeader({ page, version, draft, count, blocked, mayPublish, onPublish }: RulesHeaderProps) {
  const text = useText();
  const now = useNow();
  const other = page === 'calendars' ? 'promises' : 'calendars';
  return (
    <PageHeader title={text.t(`${page}.title`)}
      summary={<>{count > 0 ? <Tag tone="look">{text.t('decisions.draft')}</Tag> : <Tag tone="done">{text.t('decisions.liveVersion', { n: version })}</Tag>} {draft.savedAt && text.t('decisions.kept', { when: formatWhen(draft.savedAt, now, text), n: version })}</>}
      acts={<>
        <Link to={paths[other]}>{text.t(`${other}.title`)}</Link>
        {mayPublish && count > 0 && <Button onClick={draft.discard}>{text.t('decisions.discard')}</Button>}
        {mayPublish && <Button type="primary" disabled={count === 0 || blocked} onClick={onPublish}>{count === 0 ? text.t('decisions.publish.act') : text.t('decisions.publish.count', { count })}</Button>}
      </>} />
  );
}
