import { useText } from '../i18n/use-text.ts';
import { inFlowOrder, isStep } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { FlowViewProps } from './flow-view-props.ts';

/** The diagram in words: every step in flow order with its state and time. */
export function StepsList({ graph, view }: { graph: FlowGraph; view: FlowViewProps }) {
  const text = useText();
  function state(id: string): 'failed' | 'current' | 'done' | 'open' {
    if (view.failed?.includes(id)) return 'failed';
    if (view.current.includes(id)) return 'current';
    return view.done.includes(id) ? 'done' : 'open';
  }
  return (
    <ol className="sr-only" aria-label={text.t('flowView.steps')}>
      {inFlowOrder(graph).filter(isStep).map((node) => (
        <li key={node.id} aria-current={state(node.id) === 'current' ? 'step' : undefined}>
          {[node.name, view.looks ? '' : text.t(`flowView.state.${state(node.id)}`), view.times?.[node.id], view.notes?.[node.id]?.text].filter(Boolean).join(text.t('common.separator'))}
        </li>
      ))}
    </ol>
  );
}
