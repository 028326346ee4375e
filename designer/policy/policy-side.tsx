import { Button } from 'antd';
import { asApiError } from '../../ui/api/api-error.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { readPolicyVersion, useForecast, usePolicyVersions, type LivePolicy } from './policy-api.ts';
import type { PolicyDraft } from './use-policy-draft.ts';
import styles from './policy.module.css';

/** What changed against the version in force, what it would do to running clocks, and who published what. */
export function PolicySide({ live, draft, words, mayPublish }: { live: LivePolicy; draft: PolicyDraft; words: readonly string[]; mayPublish: boolean }) {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const versions = usePolicyVersions();
  const forecast = useForecast(draft.document, mayPublish && words.length > 0);
  const take = async (version: number): Promise<void> => {
    try {
      draft.set(await readPolicyVersion(version));
      toast.show({ text: text.t('decisions.versions.taken', { n: version }) });
    } catch (thrown) {
      toast.fail(thrown);
    }
  };
  return (
    <aside className={styles.side} aria-label={text.t('policy.compare')}>
      <h2>{text.t('policy.compare')}</h2>
      {words.length === 0 && <p className={styles.quiet}>{text.t('policy.same', { n: live.version })}</p>}
      <ul>{words.map((line) => <li key={line}>{line}</li>)}</ul>
      {words.length > 0 && <p className={styles.quiet}>{text.t('policy.runningKeep')}</p>}
      {forecast.data && <p role="status">{text.t('policy.forecast', { looked: forecast.data.looked, clocks: forecast.data.clocks, tickets: forecast.data.tickets, due: forecast.data.dueAtOnce })}</p>}
      {forecast.isError && <p role="alert" className={styles.bad}>{asApiError(forecast.error).message} {asApiError(forecast.error).errors.map(({ path, message }) => `${path} ${message}`).join(' · ')}</p>}
      <h2>{text.t('decisions.versions')}</h2>
      <ul>
        {versions.data?.items.map((version) => (
          <li key={version.version} className={styles.version}>
            <span>{text.t('flows.version', { n: version.version })} {version.version === live.version && <Tag tone="done">{text.t('decisions.live')}</Tag>}<small>{version.updatedBy} · {formatWhen(version.updatedAt, now, text)}</small></span>
            {mayPublish && version.version !== live.version && <Button size="small" onClick={() => void take(version.version)}>{text.t('decisions.versions.take')}</Button>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
