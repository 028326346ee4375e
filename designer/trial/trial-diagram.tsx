import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { isMain } from '../../engine/scenarios/observations.ts';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { flowsSeen, marksOf } from './session/drawn.ts';
import type { Replay } from './session/replay.ts';
import { modelOf } from './session/trial-flow.ts';
import type { TrialFlow } from './session/trial-flow.ts';
import styles from './trial.module.css';

/** The way taken, on the flow where the run is now or on another one that it came through. */
export function TrialDiagram({ flow, run }: { flow: TrialFlow; run: Replay }) {
  const text = useText();
  const seen = flowsSeen(flow, run);
  const here = run.waits.findLast(isMain)?.model ?? flow.program.root.key;
  const [chosen, setChosen] = useState<{ flow: string; at: Replay }>();
  const shown = chosen?.at === run && seen.includes(chosen.flow) ? chosen.flow : here;
  const marks = useMemo(() => marksOf(flow, run, shown), [flow, run, shown]);
  return (
    <div className={styles.diagram}>
      {seen.length > 1 && (
        <Segmented className={styles.flows} aria-label={text.t('trial.flows')} value={shown} onChange={(key) => setChosen({ flow: key, at: run })}
          options={seen.map((key) => ({ value: key, label: text.label(modelOf(flow, key)?.label) }))} />
      )}
      <FlowView key={shown} xml={flow.xml[shown] ?? ''} size="whole" done={marks.done} current={marks.current} path={marks.path} failed={marks.failed} />
    </div>
  );
}
