import type { Node } from '../types.ts';

/** Whether a person may put a token at a node: not where only flows, events or the kernel itself lead, and not at a join, which could never fire with it. */
export function canBeEntered(node: Node): boolean {
  return !isJoin(node) && !node.forCompensation && node.type !== 'startEvent' && node.type !== 'boundaryEvent' && node.type !== 'eventSubProcess';
}

export function isJoin(node: Node): boolean {
  return (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') && node.incoming.length > 1;
}
