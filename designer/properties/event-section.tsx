import { Segmented, Select, Switch } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { isA, service } from '../canvas/services.ts';
import type { Business, Drawn } from '../canvas/services.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import { LengthField } from './length-field.tsx';
import { setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section } from './parts.tsx';
import { TriggerSection, triggers } from './trigger-section.tsx';

const timers = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' } as const;
type TimerKind = keyof typeof timers;
const usual: Readonly<Record<TimerKind, string>> = { duration: 'P1D', date: '=now', cycle: 'R3/P1D' };

/** The definition of an event of a kind, such as `Timer`. */
export function definitionOf(element: Drawn, kind: string): Business | undefined {
  const definitions = (element.businessObject.get('eventDefinitions') ?? []) as Business[];
  return definitions.find(({ $type }) => $type === `bpmn:${kind}EventDefinition`);
}

/** What an event waits for or tells, and whether it ends the step that it is attached to. */
export function EventSection(props: PanelProps) {
  const timer = definitionOf(props.element, 'Timer');
  const conditional = definitionOf(props.element, 'Conditional');
  return (
    <>
      {timer && <TimerSection {...props} definition={timer} />}
      {triggers.map((trigger) => {
        const definition = definitionOf(props.element, trigger.kind);
        return definition && <TriggerSection key={trigger.kind} {...props} trigger={trigger} definition={definition} />;
      })}
      {conditional && <ConditionalSection {...props} definition={conditional} />}
      {isA(props.element, 'bpmn:BoundaryEvent') && <InterruptingSection {...props} />}
    </>
  );
}

function TimerSection(props: PanelProps & { definition: Business }) {
  const text = useText();
  const { modeler, element, definition } = props;
  const kind = (Object.keys(timers) as TimerKind[]).find((one) => definition.get(timers[one])) ?? 'duration';
  const value = String((definition.get(timers[kind]) as Business | undefined)?.get('body') ?? '');
  const paths = knownPaths(props);
  const write = (next: TimerKind, body: string) => {
    const changed = Object.fromEntries(Object.entries(timers).map(([one, name]) => [name, one === next ? service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined]));
    service(modeler, 'modeling').updateModdleProperties(element, definition, changed);
  };
  return (
    <Section title={text.t('designer.timer')}>
      <Field label={text.t('designer.timer.kind')}>
        {(id) => <Select id={id} value={kind} onChange={(next: TimerKind) => write(next, usual[next])} options={(Object.keys(timers) as TimerKind[]).map((one) => ({ value: one, label: text.t(`designer.timer.${one}`) }))} />}
      </Field>
      {kind === 'duration'
        ? <LengthField label={text.t('designer.timer.duration')} value={value} paths={paths} onChange={(body) => write('duration', body)} />
        : <FeelField label={text.t(`designer.timer.${kind}`)} help={text.t(`designer.timer.${kind}.help`)} literal value={value} paths={paths} onCommit={(body) => write(kind, body)} />}
      <Field label={text.t('designer.clock.time')}>
        {(id) => <Segmented id={id} block value={String(definition.get('reflow:time') ?? 'calendar')} onChange={(time) => service(modeler, 'modeling').updateModdleProperties(element, definition, { 'reflow:time': time === 'working' ? 'working' : undefined })} options={[{ value: 'calendar', label: text.t('calendar_time') }, { value: 'working', label: text.t('working_time') }]} />}
      </Field>
    </Section>
  );
}

function ConditionalSection(props: PanelProps & { definition: Business }) {
  const text = useText();
  const { modeler, element, definition } = props;
  const feel = String((definition.get('condition') as Business | undefined)?.get('body') ?? '').replace(/^=/, '');
  const write = (next: string) => service(modeler, 'modeling').updateModdleProperties(element, definition, { condition: service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body: `=${next}` }) });
  return <Section title={text.t('condition')}><FeelField label={text.t('designer.feel')} rows={2} value={feel} paths={knownPaths(props)} onCommit={write} /></Section>;
}

function InterruptingSection(props: PanelProps) {
  const text = useText();
  const ends = props.element.businessObject.get('cancelActivity') !== false;
  return (
    <Section title={text.t('designer.interrupting')}>
      <Field label={text.t('designer.interrupting.ends')} help={text.t('designer.interrupting.help')}>{(id) => <Switch id={id} checked={ends} onChange={(on) => setAttributes(props, { cancelActivity: on })} />}</Field>
    </Section>
  );
}
