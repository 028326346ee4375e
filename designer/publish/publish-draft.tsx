import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { PublishingState } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { DiffView } from '../diff/diff-view.tsx';
import { DiffWords } from '../diff/diff-words.tsx';
import { useCompared } from '../diff/use-compared.ts';
import { useChecked } from '../problems/use-checked.ts';
import type { Loaded } from '../shell/load-designer.ts';
import { useSpeaker } from '../shell/use-speaker.ts';
import { Checks } from './checks.tsx';
import { FourEyes } from './four-eyes.tsx';
import { NewerBar } from './newer-bar.tsx';
import { PublishFoot } from './publish-foot.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { RequestBar } from './request-bar.tsx';
import { RunningChoice } from './running-choice.tsx';
import { useScenarioRun } from './use-scenario-run.ts';
import styles from './publish.module.css';

/** A draft beside the live version: in a picture, in words, checked, replayed, and what becomes of running tickets. */
export function PublishDraft({ loaded, state, onPublished }: { loaded: Loaded; state: PublishingState; onPublished: (version: number, migrate: boolean) => void }) {
  const text = useText();
  const speaker = useSpeaker(loaded);
  const { draft } = loaded;
  const now = useMemo(() => ({ xml: draft.xml, forms: draft.forms }), [draft]);
  const compared = useCompared(draft.key, state.live, now, speaker);
  const checked = useChecked(now, loaded.around);
  const scenarios = useScenarioRun(draft.key);
  const [chosen, setChosen] = useState<string>();
  const [agreed, setAgreed] = useState(false);
  const [replaces, setReplaces] = useState<number>();
  const [migrate, setMigrate] = useState(false);
  const money = useMemo(() => new Set(state.money.map(({ element }) => element)), [state.money]);
  const name = text.label(draft.label);
  const errors = checked.problems.filter(({ severity }) => severity === 'error').length;
  const blocked = checked.model === undefined || errors > 0 || scenarios.failed > 0 || scenarios.running || (checked.problems.length > errors && !agreed) || (state.newer !== null && replaces === undefined);
  return (
    <div className={styles.page}>
      <PageHeader
        name={text.t('publishing.of.page', { name })}
        title={<><Link className={styles.back ?? ''} to={`/flows/${draft.key}/diagram`} aria-label={text.t('common.back')}><Icon name="back" /></Link>{text.t('publishing.title', { name, n: nextOf(state) })}</>}
        summary={state.live === null ? text.t('publishing.first') : text.t('publishing.against', { n: state.live, by: state.newer?.by ?? publisher(state) })}
      />
      <div className={styles.bars}>
        {state.newer && <NewerBar flow={draft.key} newer={state.newer} basedOn={state.basedOn} replaces={replaces} onReplace={setReplaces} revision={draft.revision} speaker={speaker} />}
        {state.request && <RequestBar request={state.request} draft={draft} blocked={checked.model === undefined || errors > 0 || scenarios.failed > 0 || scenarios.running} onPublished={(version) => onPublished(version, migrate)} />}
      </div>
      <div className={styles.columns}>
        <div className={styles.left}>
          <div className={styles.picture}>
            {compared.data ? <DiffView before={compared.data.before} after={compared.data.after} drawn={compared.data.drawn} {...(chosen === undefined ? {} : { chosen })} onSelect={setChosen} /> : <FlowView xml={draft.xml} size="whole" done={[]} current={[]} looks={{}} />}
          </div>
          <div className={styles.words}>
            {compared.isError && <ErrorState error={asApiError(compared.error)} onRetry={() => void compared.refetch()} />}
            {compared.isPending && <SkeletonRows />}
            {compared.data && <><h2>{text.t('publishing.changes.count', { count: compared.data.lines.length })}</h2><DiffWords lines={compared.data.lines} money={money} onSelect={setChosen} /></>}
            {compared.data === null && <Alert type="info" showIcon title={text.t('publishing.first')} />}
            <Checks flow={draft.key} checked={checked} scenarios={scenarios} agreed={agreed} onAgree={setAgreed} onSelect={setChosen} />
          </div>
        </div>
        <div className={styles.right}>
          <ReplayPanel draft={draft} disabled={state.live === null || errors > 0} />
          <RunningChoice flow={draft.key} live={state.live} revision={draft.revision} running={loaded.running} broken={checked.model === undefined || errors > 0} migrate={migrate} onChange={setMigrate} />
          <FourEyes state={state} />
        </div>
      </div>
      <PublishFoot draft={draft} state={state} blocked={blocked} replaces={replaces} next={nextOf(state)} onPublished={(version) => onPublished(version, migrate)} />
    </div>
  );
}

/** Numbers go on after a rollback. */
function nextOf({ live, publications }: PublishingState): number {
  return Math.max(live ?? 0, ...publications.map(({ version }) => version)) + 1;
}

function publisher({ publications, live }: PublishingState): string {
  return publications.find(({ version }) => version === live)?.askedBy ?? 'Reflow';
}
