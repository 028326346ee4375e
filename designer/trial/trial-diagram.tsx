import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { isMain } from '../../engine/scenarios/observations.ts';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import type { FlowNote } from '../../ui/flow-view/flow-view-props.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { coverageLooks } from '../scenarios/coverage-looks.ts';
import type { Coverage } from '../scenarios/coverage.ts';
import { conditionsOf } from './session/conditions.ts';
import { flowsSeen, linesTaken, marksOf } from './session/drawn.ts';
import type { Replay } from './session/replay.ts';
import { modelOf } from './session/trial-flow.ts';
import type { TrialFlow } from './session/trial-flow.ts';
import styles from './trial.module.css';
import type { RunningTrial } from './use-trial.ts';

/** What is drawn: this run's way, what all scenarios cover, or what they leave. */
type Drawn = 'run' | 'all' | 'left';

/** The way taken, on the flow where the run is now or on another one that it came through. */
export function TrialDiagram({ flow, trial: { run, fresh }, coverage }: { flow: TrialFlow; trial: RunningTrial; coverage: Coverage }) {
  const text = useText();
  const { root } = flow.program;
  const seen = flowsSeen(flow, run);
  const at = run.waits.findLast(isMain)?.model ?? root.key;
  const [chosen, setChosen] = useState<{ flow: string; at: Replay }>();
  const [drawn, setDrawn] = useState<Drawn>('run');
  const shown = drawn !== 'run' ? root.key : chosen?.at === run && seen.includes(chosen.flow) ? chosen.flow : at;
  const { current: standing, done, path, failed } = useMemo(() => marksOf(flow, run, shown), [flow, run, shown]);
  const moving = useMemo(() => (drawn === 'run' ? linesTaken(fresh, shown) : []), [fresh, shown, drawn]);
  const here = text.t('trial.here');
  const notes = useMemo(() => ({ ...whyNotes(flow, run, shown), ...Object.fromEntries(standing.map((element): [string, FlowNote] => [element, { text: here, tone: 'primary' }])) }), [flow, run, shown, standing, here]);
  const looks = useMemo(() => (drawn === 'run' ? undefined : coverageLooks(root, coverage, drawn)), [drawn, root, coverage]);
  return (
    <div className={styles.diagram}>
      <div className={styles.flows}>
        <Segmented<Drawn> aria-label={text.t('trial.drawn')} value={drawn} onChange={setDrawn}
          options={[{ value: 'run', label: text.t('trial.drawn.run') }, { value: 'all', label: text.t('trial.drawn.all') }, { value: 'left', label: text.t('trial.drawn.left') }]} />
        {drawn === 'run' && seen.length > 1 && (
          <Segmented aria-label={text.t('trial.flows')} value={shown} onChange={(key) => setChosen({ flow: key, at: run })}
            options={seen.map((key) => ({ value: key, label: text.label(modelOf(flow, key)?.label) }))} />
        )}
      </div>
      <FlowView key={shown} xml={flow.xml[shown] ?? ''} size="whole" {...(looks ? { done: [], current: [], looks } : { done, current: standing, path, failed, notes, moving })} />
    </div>
  );
}

/** At each gateway what its conditions read when it was last passed: why the run went this way. */
function whyNotes(flow: TrialFlow, run: Replay, shown: string): Record<string, FlowNote> {
  const decided = conditionsOf(flow.program, run.moments).filter(({ model }) => model === shown);
  return Object.fromEntries(decided.map(({ source, reads }) => [source, { text: [...new Set(reads.map(({ path, value }) => `${path} = ${short(value)}`))].join(' · ') }]));
}

function short(value: unknown): string {
  const whole = typeof value === 'string' ? value : JSON.stringify(value) ?? 'null';
  return whole.length > 24 ? `${whole.slice(0, 23)}…` : whole;
}
