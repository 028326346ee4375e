import type { EventDefinition, Node, TimerSpec } from '../kernel/types.ts';
import { toFeel } from './condition.ts';
import { child, children, idOf, localType, text } from './moddle.ts';
import type { ModdleElement } from './moddle.ts';
import { body, feel, only, report } from './translation.ts';
import type { Translation } from './translation.ts';
import { phrase } from './words.ts';

type Kind = EventDefinition['kind'] | 'none';

/** Where an event stands decides what may trigger it (BPMN 2.0.2 tables 10.83–10.89). */
const positions = {
  'start of a flow': ['none', 'message', 'timer', 'signal', 'conditional'],
  'start of a sub-process': ['none'],
  'start of an event sub-process': ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensation'],
  'intermediate, catching': ['message', 'timer', 'signal', 'conditional', 'link'],
  'intermediate, throwing': ['none', 'message', 'signal', 'link', 'escalation', 'compensation'],
  'border of an activity': ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'cancel', 'compensation'],
  'end': ['none', 'message', 'signal', 'error', 'escalation', 'terminate', 'cancel', 'compensation'],
} as const satisfies Record<string, readonly Kind[]>;

export type Position = keyof typeof positions;

/** Translates the trigger or result of an event onto `node`; refuses what may not stand at `position`. */
export function translateEvent(element: ModdleElement, node: Node, position: Position, translation: Translation): void {
  const definitions = children(element, 'eventDefinitions');
  if (definitions.length > 1) return report(translation, 'several-event-definitions', element);
  if (element.$instanceOf('bpmn:CatchEvent')) only(translation, element, 'parallelMultiple', false);
  const definition = definitions[0];
  const kind = definition ? kindOf(definition) : 'none';
  if (!kind || !(positions[position] as readonly Kind[]).includes(kind)) {
    return report(translation, 'event-not-allowed', element, {
      event: phrase(definition ? localType(definition).replace('EventDefinition', '').toLowerCase() : 'none'), position: phrase(position),
    });
  }
  if (!definition) return;
  const event = readers[kind as EventDefinition['kind']](definition, element, translation);
  if (event) node.event = event;
}

function kindOf(definition: ModdleElement): Kind | undefined {
  const name = localType(definition).replace('EventDefinition', '');
  const kind = name === 'Compensate' ? 'compensation' : name.toLowerCase();
  return Object.hasOwn(readers, kind) ? kind as Kind : undefined;
}

type Reader = (definition: ModdleElement, element: ModdleElement, translation: Translation) => EventDefinition | undefined;

const readers: Record<EventDefinition['kind'], Reader> = {
  message: (definition, element, translation) => messageEvent(definition, element, translation),
  timer: (definition, element, translation) => {
    const timer = timerSpec(definition, element, translation);
    return timer && { kind: 'timer', timer };
  },
  signal: (definition, element, translation) =>
    ({ kind: 'signal', name: nameOf(child(definition, 'signalRef'), 'signal', element, translation) }),
  error: (definition, element, translation) => coded('error', definition, element, translation),
  escalation: (definition, element, translation) => coded('escalation', definition, element, translation),
  conditional: (definition, element, translation) => {
    const source = body(definition, 'condition');
    // A drawing without its condition: waiting for nothing in particular goes on, watching for nothing never happens.
    if (!source) { report(translation, 'event-incomplete', element, { what: phrase('condition') }); return { kind: 'conditional', condition: String(element.$type === 'bpmn:IntermediateCatchEvent') }; }
    return { kind: 'conditional', condition: conditionOf(source, languageOf(definition), element, translation) };
  },
  link: (definition, element, translation) => {
    const name = text(definition, 'name');
    if (!name) report(translation, 'event-incomplete', element, { what: phrase('link name') });
    return { kind: 'link', name: name ?? '' };
  },
  compensation: (definition, _element, translation) => {
    only(translation, definition, 'waitForCompletion', true);
    const activity = child(definition, 'activityRef');
    return { kind: 'compensation', ...(activity ? { activity: idOf(activity) } : {}) };
  },
  cancel: () => ({ kind: 'cancel' }),
  terminate: () => ({ kind: 'terminate' }),
};

/** Message of an event definition or of a send or receive task. */
export function messageEvent(holder: ModdleElement, element: ModdleElement, translation: Translation): EventDefinition & { kind: 'message' } {
  const key = text(holder, 'reflow:correlationKey') ?? text(element, 'reflow:correlationKey');
  return {
    kind: 'message', name: nameOf(child(holder, 'messageRef'), 'message', element, translation),
    ...(key ? { key: feel(key) } : {}),
  };
}

function nameOf(definition: ModdleElement | undefined, what: string, element: ModdleElement, translation: Translation): string {
  if (definition) return text(definition, 'name') ?? idOf(definition);
  report(translation, 'event-unnamed', element, { what: phrase(what) });
  return idOf(element);
}

/** Without a reference a catching event catches every code and a throwing one lacks its own (10.5.1). */
function coded(kind: 'error' | 'escalation', definition: ModdleElement, element: ModdleElement, translation: Translation): EventDefinition {
  const reference = child(definition, `${kind}Ref`);
  if (!reference) {
    if (element.$instanceOf('bpmn:ThrowEvent')) report(translation, 'event-unnamed', element, { what: phrase(`${kind} code`) });
    return { kind };
  }
  return { kind, code: text(reference, `${kind}Code`) ?? text(reference, 'name') ?? idOf(reference) };
}

function timerSpec(definition: ModdleElement, element: ModdleElement, translation: Translation): TimerSpec | undefined {
  const found = ([['duration', 'timeDuration'], ['date', 'timeDate'], ['cycle', 'timeCycle']] as const)
    .flatMap(([kind, property]) => { const value = body(definition, property); return value ? [{ kind, value }] : []; });
  if (found.length !== 1) report(translation, 'event-incomplete', element, { what: phrase('time') });
  const { kind, value } = found[0] ?? { kind: 'duration', value: 'PT0S' };
  const time = text(definition, 'reflow:time') ?? 'calendar';
  if (time !== 'calendar' && time !== 'working') {
    report(translation, 'extension-value', element, { name: 'time', value: time, allowed: 'calendar, working' });
    return undefined;
  }
  const script = /^[$#]\{/.test(value);
  return { kind, value: script ? `=${conditionOf(value, undefined, element, translation)}` : value, time };
}

/** A condition in FEEL; what cannot be translated is reported and left as it is. */
export function conditionOf(source: string, language: string | undefined, element: ModdleElement, translation: Translation): string {
  const result = toFeel(source, language);
  if ('feel' in result) return result.feel;
  report(translation, 'condition-language', element, { text: source, detail: result.problem });
  return source;
}

function languageOf(definition: ModdleElement): string | undefined {
  const condition = child(definition, 'condition');
  return condition && languageIn(condition);
}

/** `language` of a formal expression. */
export function languageIn(expression: ModdleElement): string | undefined {
  return expression.$instanceOf('bpmn:FormalExpression') ? text(expression, 'language') : undefined;
}
