import { InputNumber, Select, Switch } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { service } from '../canvas/services.ts';
import type { Business } from '../canvas/services.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';

const types = { each: 'bpmn:MultiInstanceLoopCharacteristics', again: 'bpmn:StandardLoopCharacteristics' } as const;
type Repetition = 'once' | keyof typeof types;
const repetitions: readonly Repetition[] = ['once', 'each', 'again'];

/** A step that is done once, once for each entry of a list, or again while a condition holds. */
export function LoopSection(props: PanelProps) {
  const text = useText();
  const { modeler, element } = props;
  const loop = element.businessObject.get('loopCharacteristics') as Business | undefined;
  const now: Repetition = loop?.$type === types.each ? 'each' : loop?.$type === types.again ? 'again' : 'once';
  const set = (next: Repetition) => {
    const factory = service(modeler, 'bpmnFactory');
    const made = next === 'once' ? undefined : next === 'each'
      ? factory.create(types.each, { 'reflow:collection': '=request.lines', 'reflow:item': 'line' })
      : factory.create(types.again, { loopMaximum: 3 });
    service(modeler, 'modeling').updateProperties(element, { loopCharacteristics: made });
  };
  return (
    <Section title={text.t('designer.loop')} closed={!loop}>
      <Field label={text.t('designer.loop.how')} help={text.t('designer.loop.help')}>{(id) => <Select id={id} value={now} onChange={set} options={repetitions.map((value) => ({ value, label: text.t(`designer.loop.${value}`) }))} />}</Field>
      {loop && now === 'each' && <EachEntry {...props} loop={loop} />}
      {loop && now === 'again' && <Again {...props} loop={loop} />}
    </Section>
  );
}

function EachEntry(props: PanelProps & { loop: Business }) {
  const text = useText();
  const { modeler, element, loop } = props;
  const paths = knownPaths(props);
  const write = (change: Record<string, unknown>) => service(modeler, 'modeling').updateModdleProperties(element, loop, change);
  const value = (name: string) => String(loop.get(name) ?? '');
  return (
    <>
      <FeelField label={text.t('designer.loop.collection')} literal value={value('reflow:collection')} paths={paths} onCommit={(next) => write({ 'reflow:collection': next })} />
      <TextField label={text.t('designer.loop.item')} value={value('reflow:item')} onCommit={(next) => write({ 'reflow:item': next || undefined })} />
      <TextField label={text.t('designer.loop.output')} help={text.t('designer.loop.output.help')} value={value('reflow:output')} onCommit={(next) => write({ 'reflow:output': next || undefined })} />
      <FeelField label={text.t('designer.loop.outputItem')} literal value={value('reflow:outputItem')} paths={paths} onCommit={(next) => write({ 'reflow:outputItem': next || undefined })} />
      <Field label={text.t('designer.loop.sequential')}>{(id) => <Switch id={id} checked={loop.get('isSequential') === true} onChange={(on) => write({ isSequential: on })} />}</Field>
      <FeelField label={text.t('designer.loop.completion')} help={text.t('designer.loop.completion.help')} value={bodyOf(loop, 'completionCondition')} paths={paths} onCommit={(feel) => write({ completionCondition: expression(props, feel) })} />
    </>
  );
}

function Again(props: PanelProps & { loop: Business }) {
  const text = useText();
  const { modeler, element, loop } = props;
  const write = (change: Record<string, unknown>) => service(modeler, 'modeling').updateModdleProperties(element, loop, change);
  return (
    <>
      <FeelField label={text.t('designer.loop.while')} value={bodyOf(loop, 'loopCondition')} paths={knownPaths(props)} onCommit={(feel) => write({ loopCondition: expression(props, feel) })} />
      <Field label={text.t('designer.loop.maximum')}>{(id) => <InputNumber id={id} min={1} precision={0} value={Number(loop.get('loopMaximum')) || null} changeOnBlur onChange={(most) => write({ loopMaximum: most ?? undefined })} />}</Field>
      <Field label={text.t('designer.loop.before')}>{(id) => <Switch id={id} checked={loop.get('testBefore') === true} onChange={(on) => write({ testBefore: on })} />}</Field>
    </>
  );
}

function bodyOf(loop: Business, name: string): string {
  return String((loop.get(name) as Business | undefined)?.get('body') ?? '').replace(/^=/, '');
}

function expression({ modeler }: PanelProps, feel: string): Business | undefined {
  return feel ? service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body: `=${feel}` }) : undefined;
}
