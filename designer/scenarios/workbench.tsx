import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Scenario } from '../../engine/scenarios/schema.ts';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import type { Triable } from '../trial/load-flow.ts';
import { sampleCase, usualChoice } from '../trial/session/sample-case.ts';
import type { Session } from '../trial/session/session.ts';
import { Trial } from '../trial/trial.tsx';
import trial from '../trial/trial.module.css';
import { coverageOf } from './coverage.ts';
import { CoveragePanel } from './coverage-panel.tsx';
import { useDifferenceWords } from './difference-words.ts';
import { newStops } from './new-stop.ts';
import { openScenario } from './open-scenario.ts';
import { PartedBar } from './parted-bar.tsx';
import { ScenarioActs } from './scenario-acts.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { scenarioKey } from './scenario-key.ts';
import { storeScenario } from './scenarios-api.ts';
import { usePlayed } from './use-played.ts';

export interface WorkbenchProps {
  readonly triable: Triable;
  /** A run of one's own, not a scenario. */
  readonly trying: boolean;
  /** The scenario that is looked at. */
  readonly chosen: string | undefined;
  /** Only the draft's scenarios are changed. */
  readonly readOnly: boolean;
  /** A scenario was kept or removed: everything is read again. */
  readonly onSaved: () => Promise<void>;
}

/** The scenarios on the left with how they come out; beside them a run of one's own, one of theirs, or what all of them cover. */
export function Workbench({ triable, trying, chosen, readOnly, onSaved }: WorkbenchProps) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const now = useNow();
  const { flow, scenarios, summary } = triable;
  const { played, again } = usePlayed(flow, scenarios);
  const coverage = useMemo(() => coverageOf(flow.program.root, played), [flow, played]);
  const words = useDifferenceWords(flow);
  // only once all are played: an answer is for all that stop
  const stops = useMemo(() => (readOnly || played.length < scenarios.length ? [] : newStops(flow, scenarios, played)), [readOnly, flow, scenarios, played]);
  const [begun] = useState<Session>(() => ({ start: sampleCase({ type: summary.type, ...usualChoice }, now.toISOString()), steps: [] }));
  const shown = scenarios.find(({ key }) => key === chosen);
  const result = played.find(({ key }) => key === chosen)?.result;
  const opened = useMemo(() => (shown && result ? openScenario(flow, shown.scenario, result.passed) : undefined), [flow, shown, result]);

  const keep = async (scenario: Scenario, replaces?: { key: string; hash: string }) => {
    const key = replaces?.key ?? scenarioKey(scenarios.map((one) => one.key), scenario.name);
    try {
      await storeScenario(summary.key, key, scenario, replaces?.hash);
      await onSaved();
      toast.show({ text: text.t('scenarios.saved', { name: text.label(scenario.name) }) });
      await navigate(`/flows/${summary.key}/scenarios/${key}`);
    } catch (error) {
      toast.fail(error);
    }
  };
  return (
    <div className={trial.columns}>
      <ScenarioList flow={summary.key} scenarios={scenarios} played={played} coverage={coverage} chosen={trying ? null : chosen} words={words} onAgain={again} />
      {trying && <Trial key="own" flow={flow} first={begun} coverage={coverage} acts={readOnly ? undefined : { onSave: (scenario) => void keep(scenario) }} />}
      {!trying && chosen === undefined && <CoveragePanel triable={triable} played={played} coverage={coverage} words={words} stops={stops} onSaved={onSaved} />}
      {!trying && chosen !== undefined && !shown && <EmptyState text={text.t('scenarios.gone')} />}
      {!trying && shown && opened && result && (
        <Trial
          key={`${shown.key}.${shown.hash}`} flow={flow} first={opened} coverage={coverage}
          bar={<PartedBar flow={summary.key} scenario={shown} result={result} words={words} stops={stops.some((stop) => stop.scenarios.includes(shown))} />}
          acts={readOnly ? undefined : {
            scenario: shown,
            onSave: (scenario) => void keep(scenario),
            onReplace: (scenario) => void keep(scenario, shown),
            more: <ScenarioActs flow={summary.key} scenario={shown} onChanged={onSaved} />,
          }}
        />
      )}
    </div>
  );
}
