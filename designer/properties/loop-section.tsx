import { Switch } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { service } from '../canvas/services.ts';
import type { Business } from '../canvas/services.ts';
import { expressionProblem } from '../problems/check-flow.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';

/** A step that is done once for each entry of a list. */
export function LoopSection({ modeler, element }: PanelProps) {
  const text = useText();
  const loop = element.businessObject.get('loopCharacteristics') as Business | undefined;
  const many = loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' ? loop : undefined;
  const modeling = service(modeler, 'modeling');
  const set = (on: boolean) => {
    const made = on ? service(modeler, 'bpmnFactory').create('bpmn:MultiInstanceLoopCharacteristics', { 'reflow:collection': '=request.lines', 'reflow:item': 'line' }) : undefined;
    modeling.updateProperties(element, { loopCharacteristics: made });
  };
  const value = (name: string) => String(many?.get(name) ?? '');
  const check = (feel: string) => { const problem = expressionProblem(feel); return problem && text.label(problem); };
  return (
    <Section title={text.t('designer.loop')} closed={!many}>
      <Field label={text.t('designer.loop.each')} help={text.t('designer.loop.help')}>{(id) => <Switch id={id} checked={Boolean(many)} disabled={Boolean(loop) && !many} onChange={set} />}</Field>
      {many && (
        <>
          <TextField label={text.t('designer.loop.collection')} value={value('reflow:collection')} check={check} onCommit={(next) => modeling.updateModdleProperties(element, many, { 'reflow:collection': next })} />
          <TextField label={text.t('designer.loop.item')} value={value('reflow:item')} onCommit={(next) => modeling.updateModdleProperties(element, many, { 'reflow:item': next })} />
          <Field label={text.t('designer.loop.sequential')}>{(id) => <Switch id={id} checked={many.get('isSequential') === true} onChange={(on) => modeling.updateModdleProperties(element, many, { isSequential: on })} />}</Field>
        </>
      )}
    </Section>
  );
}
