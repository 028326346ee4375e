import type { Effect, Node, Program, Wait } from '../kernel/index.ts';

const activities = new Set<Node['type']>(['task', 'manualTask', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'businessRuleTask',
  'scriptTask', 'subProcess', 'transaction', 'adHocSubProcess', 'callActivity']);

export function nodeAt(program: Program, model: string, element: string): Node | undefined {
  const found = model === program.root.key ? program.root : program.called[model];
  return found?.nodes[element];
}

/** Elements entered, in order: activities, and whatever else `named` lists. */
export function enteredPath(program: Program, effects: readonly Effect[], named: ReadonlySet<string> = new Set()): string[] {
  return effects.flatMap((effect) => {
    if (effect.type !== 'trace' || effect.event !== 'enter') return [];
    const node = nodeAt(program, effect.model, effect.element);
    return node && (activities.has(node.type) || named.has(node.id)) ? [node.id] : [];
  });
}

/** The ticket's status: of the last element entered that has one. */
export function statusOf(program: Program, effects: readonly Effect[]): string | undefined {
  for (let at = effects.length - 1; at >= 0; at--) {
    const effect = effects[at]!;
    if (effect.type !== 'trace' || effect.event !== 'enter') continue;
    const status = nodeAt(program, effect.model, effect.element)?.ext.status;
    if (status) return status;
  }
  return undefined;
}

export function flowsTaken(effects: readonly Effect[]): Record<string, string[]> {
  const taken = new Map<string, Set<string>>();
  for (const effect of effects) {
    if (effect.type !== 'trace' || effect.event !== 'take') continue;
    if (!taken.has(effect.model)) taken.set(effect.model, new Set());
    taken.get(effect.model)!.add(effect.element);
  }
  return Object.fromEntries([...taken].map(([model, flows]) => [model, [...flows]]));
}

/** Not a clock or a boundary event: something the flow itself waits for. */
export function isMain(wait: Wait): boolean {
  return wait.purpose === undefined || wait.purpose === 'catch';
}
