import { Button } from 'antd';
import type { ReactNode } from 'react';
import { request } from '../../ui/api/client.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useRulesVersions, useTimeChanges, type RulesPath } from './rules-api.ts';
import styles from './rules.module.css';

interface RulesSideProps { path: RulesPath; version: number; words: readonly string[]; problems: readonly string[]; mayPublish: boolean; children?: ReactNode; onTake(document: unknown): void }

/** What changed against the version in force, what is wrong with it, what it would do, and who published what. */
export function RulesSide({ path, version, words, problems, mayPublish, children, onTake }: RulesSideProps) {
  const text = useText();
  return (
    <aside className={styles.side} aria-label={text.t('policy.compare')}>
      <h2>{text.t('policy.compare')}</h2>
      {words.length === 0 && <p className={styles.quiet}>{text.t('policy.same', { n: version })}</p>}
      <ul>{words.map((line) => <li key={line}>{line}</li>)}</ul>
      {problems.map((problem) => <p key={problem} role="alert" className={styles.bad}>{problem}</p>)}
      {children}
      {mayPublish && <UnderWay />}
      <Versions path={path} version={version} mayPublish={mayPublish} onTake={onTake} />
    </aside>
  );
}

/** Running clocks on their way to other rules. */
function UnderWay() {
  const text = useText();
  const changes = useTimeChanges(true).data?.items ?? [];
  const running = changes.filter((change) => change.state === 'running');
  const [last] = changes;
  if (!last) return null;
  return (
    <>
      <h2>{text.t('rules.running')}</h2>
      {running.map((change) => <p key={change.id} role="status">{text.t('rules.underWay', { done: change.done, total: change.total })}</p>)}
      {running.length === 0 && <p className={styles.quiet}>{text.t('rules.lastDone', { total: last.total, changed: last.changed, by: last.by })}</p>}
    </>
  );
}

function Versions({ path, version: live, mayPublish, onTake }: Pick<RulesSideProps, 'path' | 'version' | 'mayPublish' | 'onTake'>) {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const versions = useRulesVersions(path).data?.items ?? [];
  const take = async (version: number): Promise<void> => {
    try {
      onTake(await request('GET', `${path}/versions/${version}`));
      toast.show({ text: text.t('decisions.versions.taken', { n: version }) });
    } catch (thrown) {
      toast.fail(thrown);
    }
  };
  return (
    <>
      <h2>{text.t('decisions.versions')}</h2>
      {versions.length === 0 && <p className={styles.quiet}>{text.t('rules.shipped')}</p>}
      <ul>
        {versions.map(({ version, updatedAt, updatedBy, note }) => (
          <li key={version} className={styles.version}>
            <span>{text.t('flows.version', { n: version })} {version === live && <Tag tone="done">{text.t('decisions.live')}</Tag>}<small>{[updatedBy, formatWhen(updatedAt, now, text), note].filter(Boolean).join(' · ')}</small></span>
            {mayPublish && version !== live && <Button size="small" onClick={() => void take(version)}>{text.t('decisions.versions.take')}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}
