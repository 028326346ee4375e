import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { downloadScenario } from './download-scenario.ts';
import { loadFlow, Untriable } from './load-flow.ts';
import { sampleCase, usualChoice } from './session/sample-case.ts';
import { Trial } from './trial.tsx';
import styles from './trial.module.css';

/** A flow's live version, tried in the browser with the kernel that runs tickets. */
export function Component() {
  const { key = '' } = useParams();
  const text = useText();
  const toast = useToast();
  const now = useNow();
  const loaded = useQuery({ queryKey: ['flows', 'trial', key], queryFn: ({ signal }) => loadFlow(key, signal), retry: false, staleTime: 60_000 });
  const name = text.label(loaded.data?.summary.label) || key;
  const save = (scenario: Scenario) => {
    downloadScenario(scenario);
    toast.show({ text: text.t('trial.saved', { name: text.label(scenario.name) }) });
  };
  const version = loaded.data?.summary.version;
  return (
    <div className={styles.page}>
      <PageHeader
        name={text.t('trial.of', { name })}
        title={<><Link className={styles.backLink} to="/flows" aria-label={text.t('common.back')}><Icon name="back" /></Link>{name}</>}
        summary={<><Tag tone="done">{text.t('trial.title')}</Tag> {version && `${text.t('flows.version', { n: version })} · `}{text.t('trial.safe')}</>}
      />
      {loaded.isPending && <SkeletonRows />}
      {loaded.error instanceof Untriable && <EmptyState text={whyNot(loaded.error, text)} />}
      {loaded.isError && !(loaded.error instanceof Untriable) && <ErrorState error={asApiError(loaded.error)} onRetry={() => void loaded.refetch()} />}
      {loaded.data && <Trial key={key} flow={loaded.data.flow} start={sampleCase({ type: loaded.data.summary.type, ...usualChoice }, now.toISOString())} onSave={save} />}
    </div>
  );
}

function whyNot({ problem }: Untriable, text: ReturnType<typeof useText>): string {
  return problem ? text.t('trial.broken', { problem: text.label(problem) }) : text.t('trial.unpublished');
}
