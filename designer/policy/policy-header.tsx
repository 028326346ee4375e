import { Button } from 'antd';
import { Link } from 'react-router';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import type { LivePolicy } from './policy-api.ts';
import type { PolicyDraft } from './use-policy-draft.ts';

interface PolicyHeaderProps { page: 'policy' | 'reasons'; live: LivePolicy; draft: PolicyDraft; count: number; mayPublish: boolean; onPublish(): void }

/** Which version is in force, whether there is a draft, and the way to the policy's other page. */
export function PolicyHeader({ page, live, draft, count, mayPublish, onPublish }: PolicyHeaderProps) {
  const text = useText();
  const now = useNow();
  const other = page === 'policy' ? 'reasons' : 'policy';
  return (
    <PageHeader title={text.t(`policy.${page}`)}
      summary={<>{count > 0 ? <Tag tone="look">{text.t('decisions.draft')}</Tag> : <Tag tone="done">{text.t('decisions.liveVersion', { n: live.version })}</Tag>} {draft.savedAt && text.t('decisions.kept', { when: formatWhen(draft.savedAt, now, text), n: live.version })}</>}
      acts={<>
        <Link to={`/${other}`}>{text.t(`policy.${other}`)}</Link>
        {mayPublish && count > 0 && <Button onClick={draft.discard}>{text.t('decisions.discard')}</Button>}
        {mayPublish && <Button type="primary" disabled={count === 0} onClick={onPublish}>{count === 0 ? text.t('decisions.publish.act') : text.t('decisions.publish.count', { count })}</Button>}
      </>} />
  );
}
