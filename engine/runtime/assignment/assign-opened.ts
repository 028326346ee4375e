import type { Program, State } from '../../kernel/types.ts';
import { rootVariables } from '../../kernel/index.ts';
import { declinersOf, type PoolEntry } from '../../store/pool.ts';
import type { ClosedWorkItem, NewWorkItem } from '../../store/save-ticket.ts';
import type { GroupRow } from '../../store/staff.ts';
import type { TicketRow } from '../../store/ticket.ts';
import { nodeOf, type Note } from '../changes.ts';
import type { Engine } from '../engine.ts';
import { contextFor } from '../context.ts';
import { choosePeople, type Chosen } from './choose.ts';
import { wantedFor, type Wanted } from './wanted.ts';

/** Outcomes by which somebody says no to a step: when it comes again, it goes to somebody else. */
export const DECLINED: readonly string[] = ['decline', 'declined'];

/** What became of the steps that opened: with their people, what the timeline says, and what must be kept once they are written. */
export interface Assigned { items: NewWorkItem[]; notes: Note[]; pools: PoolEntry[]; assignee?: string }

/** What a command that opens steps has asked for before it knew that it needs it. */
export interface AskedAhead { groups: Promise<GroupRow[]>; environment: Promise<Record<string, unknown>> }

/** The ticket as it is after the command; `closing`: steps that the command ends. */
export interface Moved { row: TicketRow; state: State; program: Program; now: string; closing: readonly ClosedWorkItem[]; ahead: AskedAhead }

const actor = { type: 'rule' as const, name: 'assignment' };

/**
 * Finds people for steps that open for roles or groups (M18): the assignment table says group and skills, the group's strategy picks
 * somebody who is on duty and has room. Otherwise a step stays open for its group, and is given out when somebody is free.
 */
export async function assignOpened(engine: Engine, opened: NewWorkItem[], moved: Moved): Promise<Assigned> {
  const items = await freeOfAbsent(engine, moved.row.shop_id, opened);
  const staff = items.filter((item) => item.assignee === null && isForStaff(item));
  const groups = staff.length > 0 ? await moved.ahead.groups : [];
  if (groups.length === 0) return { items, notes: [], pools: [] };
  const { environment } = await contextFor(engine, moved.row, moved.now, undefined, moved.ahead.environment);
  const variables = { ...rootVariables(moved.state), ...environment };
  const seeking: { item: NewWorkItem; wanted: Wanted; except: string[] }[] = [];
  for (const item of staff) {
    const wanted = await wantedFor(engine, moved.row.shop_id, stepOf(moved.program, item), groups, variables);
    if (wanted) seeking.push({ item, wanted, except: item.visit > 1 ? await declinersOf(engine.store, moved.row.shop_id, moved.row.ticket_id, item.element, DECLINED, moved.closing) : [] });
  }
  const chosen = await choosePeople(engine, moved.row.shop_id, seeking.map(({ item, wanted, except }) => ({ wanted, roles: item.roles, groups: item.groups, except })), moved.closing.map(({ wait_id }) => ({ ticket_id: moved.row.ticket_id, wait_id })));
  const given = new Map(seeking.map(({ item, wanted }, index) => [item.work_item_id, { wanted, person: chosen[index] }]));
  const people = chosen.flatMap((person) => person ?? []);
  return {
    items: items.map((item) => withPerson(item, given.get(item.work_item_id))),
    notes: seeking.flatMap(({ item, wanted }, index) => (wanted.strategy === 'manual' && !wanted.problem ? [] : [assignedNote(item.element, wanted, chosen[index])])),
    pools: seeking.flatMap(({ item, wanted, except }) => (wanted.strategy === 'manual' ? [] : [{ work_item_id: item.work_item_id, pool: wanted.group, not_for: except }])),
    ...(people[0] ? { assignee: people[0].id } : {}),
  };
}

export function stepOf(program: Program, item: Pick<NewWorkItem, 'model_key' | 'element' | 'roles' | 'groups' | 'visit'>): Parameters<typeof wantedFor>[2] {
  const { element, roles, groups, visit } = item;
  return { element, step: nodeOf(program, item.model_key, element)?.ext.step ?? null, roles, groups, visit };
}

/** Timeline: who got the step and which rule said so; `to` null: nobody is free. */
export function assignedNote(element: string, { group, label, strategy, skills, rule, problem }: Wanted, person: Chosen | undefined, why?: string): Note {
  return {
    kind: 'assigned', actor, element, visibility: 'internal',
    data: { to: person ?? null, group, groupLabel: label, strategy, skills, ...(rule ? { rule } : {}), ...(problem ? { problem } : {}), ...(why ? { why } : {}) },
  };
}

/** Buyers and the platform are not the shop's people. */
function isForStaff({ roles, groups }: Pick<NewWorkItem, 'roles' | 'groups'>): boolean {
  return groups.length > 0 || roles.some((role) => role !== 'buyer' && role !== 'platform');
}

/** Who did an earlier step does this one too, unless they are off duty: then their group does. */
async function freeOfAbsent(engine: Engine, shopId: string, items: NewWorkItem[]): Promise<NewWorkItem[]> {
  const ids = items.flatMap(({ assignee }) => assignee ?? []);
  if (ids.length === 0) return items;
  const absent = await engine.store.db()('person').where({ shop_id: shopId }).whereIn('person_id', ids).whereRaw('not (active and on_duty)').select('person_id') as { person_id: string }[];
  const gone = new Set(absent.map(({ person_id }) => person_id));
  return items.map((item) => (item.assignee !== null && gone.has(item.assignee) && isForStaff(item) ? { ...item, assignee: null } : item));
}

function withPerson(item: NewWorkItem, given: { wanted: Wanted; person: Chosen | undefined } | undefined): NewWorkItem {
  if (!given) return item;
  const { group } = given.wanted;
  return { ...item, groups: [group, ...item.groups.filter((code) => code !== group)], assignee: given.person?.id ?? null };
}
