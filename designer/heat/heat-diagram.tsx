import { useMemo } from 'react';
import type { FlowHeat } from '../../server/contracts/types.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { FlowView } from '../../ui/flow-view/flow-view.tsx';
import type { FlowLook, FlowNote } from '../../ui/flow-view/flow-view-props.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Text } from '../../ui/i18n/text.ts';
import trial from '../trial/trial.module.css';
import { amountOf, drawnSteps, shadeOf } from './measures.ts';
import type { Measure } from './measures.ts';

export interface HeatDiagramProps { readonly flow: string; readonly xml: string; readonly heat: FlowHeat; readonly measure: Measure; readonly onSelect: (element: string) => void }

/** The flow with each step's figure above it and coloured by it; a click shows the step's row. */
export function HeatDiagram({ flow, xml, heat, measure, onSelect }: HeatDiagramProps) {
  const text = useText();
  const { looks, notes } = useMemo(() => {
    const steps = [...drawnSteps(flow, heat.steps).values()].map((step) => ({ step, amount: amountOf(step, measure) }));
    const most = Math.max(0, ...steps.map(({ amount }) => amount ?? 0));
    return {
      looks: Object.fromEntries(steps.map(({ step, amount }): [string, FlowLook] => [step.element, `heat${shadeOf(amount, most)}`])),
      notes: Object.fromEntries(steps.filter(({ amount }) => amount).map(({ step, amount }): [string, FlowNote] => [step.element, { text: measureWords(amount ?? 0, measure, text), tone: shadeOf(amount, most) === 3 ? 'failed' : shadeOf(amount, most) === 2 ? 'warn' : 'plain' }])),
    };
  }, [flow, heat, measure, text]);
  return <div className={trial.diagram}><FlowView xml={xml} size="whole" done={[]} current={[]} looks={looks} notes={notes} onSelect={onSelect} /></div>;
}

/** `12 张` or `2 天 4 小时`. */
export function measureWords(amount: number, measure: Measure, text: Text): string {
  return measure === 'time' ? formatDuration(amount, text) : text.t('heat.tickets', { count: amount });
}
