import type { Effect, Label, Wait } from '../../../engine/kernel/types.ts';
import type { Moment } from './replay.ts';
import { modelOf, nameOf } from './trial-flow.ts';
import type { TrialFlow } from './trial-flow.ts';

/** What a line of the log tells. Closed list; the words are in the area `trial`. */
export type LineKind =
  | 'started' | 'person' | 'answered' | 'failed' | 'silence' | 'reminded' | 'timer' | 'message' | 'signal' | 'changed' | 'cancelled'
  | 'rule' | 'computed' | 'sent' | 'incident' | 'ended';

export interface Line {
  at: string;
  kind: LineKind;
  /** The step or event it happened at; for messages their name. */
  what: Label;
  /** Outcome, error, status: what makes the difference. */
  more?: Label;
}

const automatic: Readonly<Record<string, LineKind>> = { businessRuleTask: 'rule', scriptTask: 'computed' };

/** What happened, oldest first. */
export function historyOf(flow: TrialFlow, moments: readonly Moment[]): Line[] {
  const waits = new Map<string, Wait>();
  return moments.flatMap(({ at, command, effects }) => {
    for (const effect of effects) if (effect.type === 'open' || effect.type === 'change') waits.set(effect.wait.id, effect.wait);
    const wait = 'wait' in command ? waits.get(command.wait) : undefined;
    const own = wait ? ofWait(flow, wait, command) : ofCommand(flow, command);
    return [{ at, ...own }, ...effects.flatMap((effect) => ofEffect(flow, effect)).map((line) => ({ at, ...line }))];
  });
}

type Told = Omit<Line, 'at'>;

function ofWait(flow: TrialFlow, wait: Wait, command: Moment['command']): Told {
  const what = nameOf(flow, wait.model, wait.element);
  const { outcomes = [], clock } = modelOf(flow, wait.model)?.nodes[wait.element]?.ext ?? {};
  const chosen = (code: string | undefined): Pick<Line, 'more'> => {
    const outcome = outcomes.find((one) => one.code === code);
    return outcome ? { more: outcome.label } : {};
  };
  if (command.type === 'fail') return { kind: 'failed', what, more: { zh: command.code } };
  if (command.type === 'complete') return wait.kind === 'user' ? { kind: 'person', what, ...chosen(command.outcome) } : { kind: 'answered', what };
  if (wait.purpose !== 'clock') return { kind: 'timer', what };
  return clock?.outcome ? { kind: 'silence', what, ...chosen(clock.outcome) } : { kind: 'reminded', what };
}

function ofCommand({ program }: TrialFlow, command: Moment['command']): Told {
  if (command.type === 'message' || command.type === 'signal') return { kind: command.type, what: { zh: command.name } };
  if (command.type === 'setVariables') return { kind: 'changed', what: { zh: Object.keys(command.variables).join(', ') } };
  return { kind: command.type === 'cancel' ? 'cancelled' : 'started', what: program.root.label };
}

function ofEffect(flow: TrialFlow, effect: Effect): Told[] {
  if (effect.type === 'throw') return [{ kind: 'sent', what: { zh: effect.name } }];
  if (effect.type === 'incident') return [{ kind: 'incident', what: nameOf(flow, effect.model, effect.element), more: { zh: effect.message } }];
  if (effect.type === 'ended') return [{ kind: 'ended', what: nameOf(flow, flow.program.root.key, effect.element) }];
  if (effect.type !== 'trace' || effect.event !== 'complete') return [];
  const kind = automatic[modelOf(flow, effect.model)?.nodes[effect.element]?.type ?? ''];
  return kind ? [{ kind, what: nameOf(flow, effect.model, effect.element) }] : [];
}
