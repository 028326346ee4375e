import { Select } from 'antd';
import { timerProblem } from '../../engine/calendars/timer-problem.ts';
import { messageCalled } from '../catalogue/make-shape.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { service } from '../canvas/services.ts';
import type { Business, Drawn } from '../canvas/services.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';

const timers = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' } as const;
type TimerKind = keyof typeof timers;

/** The definition of an event of a kind, such as `Timer`. */
export function definitionOf(element: Drawn, kind: string): Business | undefined {
  const definitions = (element.businessObject.get('eventDefinitions') ?? []) as Business[];
  return definitions.find(({ $type }) => $type === `bpmn:${kind}EventDefinition`);
}

/** When a timer fires, or which message is waited for. */
export function EventSection(props: PanelProps) {
  const timer = definitionOf(props.element, 'Timer');
  const message = definitionOf(props.element, 'Message');
  return <>{timer && <TimerSection {...props} definition={timer} />}{message && <MessageSection {...props} definition={message} />}</>;
}

function TimerSection({ modeler, element, definition }: PanelProps & { definition: Business }) {
  const text = useText();
  const kind = (Object.keys(timers) as TimerKind[]).find((one) => definition.get(timers[one])) ?? 'duration';
  const value = String((definition.get(timers[kind]) as Business | undefined)?.get('body') ?? '');
  const write = (next: TimerKind, body: string) => {
    const changed = Object.fromEntries(Object.entries(timers).map(([one, name]) => [name, one === next ? service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body }) : undefined]));
    service(modeler, 'modeling').updateModdleProperties(element, definition, changed);
  };
  return (
    <Section title={text.t('designer.timer')}>
      <Field label={text.t('designer.timer.kind')}>
        {(id) => <Select id={id} value={kind} onChange={(next: TimerKind) => write(next, value)} options={(Object.keys(timers) as TimerKind[]).map((one) => ({ value: one, label: text.t(`designer.timer.${one}`) }))} />}
      </Field>
      <TextField label={text.t(`designer.timer.${kind}`)} help={text.t('designer.timer.help')} value={value} check={(typed) => (typed.startsWith('=') ? undefined : timerProblem({ kind, value: typed, time: 'calendar' }))} onCommit={(body) => write(kind, body)} />
    </Section>
  );
}

function MessageSection({ modeler, element, definition }: PanelProps & { definition: Business }) {
  const text = useText();
  const name = (definition.get('messageRef') as Business | undefined)?.name ?? '';
  const set = (next: string) => service(modeler, 'modeling').updateModdleProperties(element, definition, { messageRef: next ? messageCalled(modeler, next) : undefined });
  return (
    <Section title={text.t('designer.message')}>
      <TextField label={text.t('designer.message.name')} help={text.t('designer.message.help')} value={name} onCommit={set} />
    </Section>
  );
}
