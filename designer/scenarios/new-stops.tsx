import { Button, Select } from 'antd';
import { useState } from 'react';
import { nodeAt } from '../../engine/scenarios/observations.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { nameOf } from '../trial/session/trial-flow.ts';
import trial from '../trial/trial.module.css';
import type { Triable } from '../trial/load-flow.ts';
import { withAnswers } from './new-stop.ts';
import type { NewStop } from './new-stop.ts';
import { storeScenario } from './scenarios-api.ts';

/** A step was put into the flow and scenarios stop at it: one answer lets all of them go on as they did. */
export function NewStops({ triable: { flow, summary }, stops, onSaved }: { triable: Triable; stops: readonly NewStop[]; onSaved: () => Promise<void> }) {
  const text = useText();
  const toast = useToast();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const models = [flow.program.root.key, ...Object.keys(flow.program.called)];
  const asked = stops.map((stop) => {
    const model = models.find((key) => nodeAt(flow.program, key, stop.element)) ?? flow.program.root.key;
    const outcomes = nodeAt(flow.program, model, stop.element)?.ext.outcomes ?? [];
    return { ...stop, name: text.label(nameOf(flow, model, stop.element)), outcomes, outcome: chosen[stop.element] ?? outcomes[0]?.code ?? '' };
  });
  const all = [...new Set(stops.flatMap(({ scenarios }) => scenarios))];
  const answer = async () => {
    setBusy(true);
    const answers = Object.fromEntries(asked.map(({ element, outcome }) => [element, outcome]));
    let done = 0;
    try {
      for (const one of all) {
        const scenario = withAnswers(flow, one, answers);
        if (!scenario) continue;
        await storeScenario(summary.key, one.key, scenario, one.hash);
        done += 1;
      }
      toast.show({ text: text.t(done === all.length ? 'scenarios.stops.done' : 'scenarios.stops.some', { count: done, left: all.length - done }) });
    } catch (error) {
      toast.fail(error);
    }
    await onSaved();
    setBusy(false);
  };
  return (
    <section className={trial.card} aria-labelledby="scenarios-stops">
      <h2 id="scenarios-stops">{text.t('scenarios.stops')}</h2>
      {asked.map(({ element, name, scenarios, outcomes, outcome }) => (
        <div key={element}>
          <p className={trial.quiet}>{text.t('scenarios.stops.what', { count: scenarios.length, name })}</p>
          {outcomes.length > 0 && (
            <Select size="small" style={{ width: '100%', marginBottom: 8 }} aria-label={text.t('scenarios.stops.answer', { name })} value={outcome}
              onChange={(code) => setChosen({ ...chosen, [element]: code })} options={outcomes.map(({ code, label }) => ({ value: code, label: text.label(label) }))} />
          )}
        </div>
      ))}
      <Button type="primary" size="small" loading={busy} onClick={() => void answer()}>{text.t('scenarios.stops.go', { count: all.length })}</Button>
    </section>
  );
}
