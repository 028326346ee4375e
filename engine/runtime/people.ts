import type { Node } from '../kernel/types.ts';

/** A step's people, resolved for one ticket. */
export interface ResolvedPeople { roles: string[]; groups: string[]; assignee: string | null }

/**
 * Who may work a step. `expression` yields a person's id, `group:CODE` or `role:CODE`, or a list of them;
 * `sameAs` names a step whose person does this one too.
 */
export function resolvePeople(node: Node, evaluate: (expression: string) => unknown, lastPersonOf: (element: string) => string | null): ResolvedPeople {
  const people = node.ext.people;
  const resolved: ResolvedPeople = { roles: [...(people?.roles ?? [])], groups: [...(people?.groups ?? [])], assignee: null };
  if (people?.expression) {
    const value = evaluate(people.expression);
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (typeof entry !== 'string') continue;
      if (entry.startsWith('group:')) resolved.groups.push(entry.slice(6));
      else if (entry.startsWith('role:')) resolved.roles.push(entry.slice(5));
      else resolved.assignee = entry;
    }
  }
  if (people?.sameAs) resolved.assignee = lastPersonOf(people.sameAs) ?? resolved.assignee;
  return resolved;
}
