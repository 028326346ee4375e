import type { Mapping, Node } from '../../kernel/types.ts';
import { child } from '../moddle.ts';
import type { ModdleElement } from '../moddle.ts';
import { feel } from '../translation.ts';
import { attribute, childrenOf, fillIn, genericsOf } from './generic.ts';
import type { Generic } from './generic.ts';

/**
 * Takes over what Camunda 8 says and a counterpart exists for; its expressions are FEEL already. What the file says in our
 * own namespace wins.
 * @returns names of the elements that were read
 */
export function adoptCamunda8(element: ModdleElement, node: Node): string[] {
  const read: string[] = [];
  const take = (from: ModdleElement | undefined, local: string): Generic | undefined => {
    const found = from && genericsOf(from).find(({ $type }) => $type === `zeebe:${local}`);
    if (found) read.push(found.$type);
    return found;
  };
  const assignment = take(element, 'assignmentDefinition');
  const assignee = attribute(assignment, 'assignee');
  const groups = attribute(assignment, 'candidateGroups')?.split(',').map((group) => group.trim());
  const script = take(element, 'script');
  const [formula, result] = [attribute(script, 'expression'), attribute(script, 'resultVariable')];
  const mapping = take(element, 'ioMapping');
  fillIn(node.ext, {
    service: attribute(take(element, 'taskDefinition'), 'type'), form: attribute(take(element, 'formDefinition'), 'formId'),
    decision: attribute(take(element, 'calledDecision'), 'decisionId'),
    ...(assignee || groups ? { people: { ...(groups ? { groups } : {}), ...(assignee ? { expression: expression(assignee) } : {}) } } : {}),
    ...(formula && result ? { script: { expression: feel(formula), result } } : {}),
    inputs: mappings(childrenOf(mapping, 'input')), outputs: mappings(childrenOf(mapping, 'output')),
  });
  fillIn(node, { called: attribute(take(element, 'calledElement'), 'processId') });
  const loop = take(child(element, 'loopCharacteristics'), 'loopCharacteristics');
  if (node.loop) {
    fillIn(node.loop, {
      collection: unmarked(attribute(loop, 'inputCollection')), item: attribute(loop, 'inputElement'),
      output: attribute(loop, 'outputCollection'), outputItem: unmarked(attribute(loop, 'outputElement')),
    });
  }
  return read;
}

function mappings(entries: Generic[]): Mapping[] | undefined {
  const found = entries.flatMap((entry) => {
    const [source, target] = [attribute(entry, 'source'), attribute(entry, 'target')];
    return source && target ? [{ name: target, value: source }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** An assignee without `=` is the id itself. */
function expression(text: string): string {
  return text.startsWith('=') ? feel(text) : JSON.stringify(text);
}

function unmarked(text: string | undefined): string | undefined {
  return text === undefined ? undefined : feel(text);
}
