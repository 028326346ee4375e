import type { Strategy } from '../assignment/pick.ts';
import type { Label } from '../kernel/types.ts';
import { statement } from './statement.ts';
import type { Store } from './transaction.ts';

export interface GroupRow { shop_id: string; code: string; label: Label; strategy: Strategy; turn: number; created_at: string }

/** What assignment knows of a person. */
export interface MemberRow {
  person_id: string; name: string; roles: string[]; groups: string[]; skills: string[]; capacity: number | null; weight: number; on_duty: boolean;
}

const FIELDS = ['person_id', 'name', 'roles', 'groups', 'skills', 'capacity', 'weight', 'on_duty'] as const;

const list = statement('staff_groups', 'select * from staff_group where shop_id = :shop::uuid order by code');

export async function listGroups(store: Store, shopId: string): Promise<GroupRow[]> {
  return (await list(store.db(), { shop: shopId })).rows as unknown as GroupRow[];
}

export async function findGroups(store: Store, shopId: string, codes: string[]): Promise<GroupRow[]> {
  return store.db()<GroupRow>('staff_group').where({ shop_id: shopId }).whereIn('code', codes);
}

export async function saveGroup(store: Store, shopId: string, group: Pick<GroupRow, 'code' | 'label' | 'strategy'>, now: string): Promise<void> {
  const { code, strategy } = group;
  const label = JSON.stringify(group.label);
  await store.db()('staff_group').insert({ shop_id: shopId, code, label, strategy, created_at: now }).onConflict(['shop_id', 'code']).merge({ label, strategy });
}

const lock = statement('staff_lock', `
select ${FIELDS.join(', ')} from person where shop_id = :shop::uuid and active and groups && :groups::text[] order by person_id for no key update`);

/**
 * The active members of these groups, locked until the transaction ends: so that work is given to one group by one command at a time,
 * and counts are true. Always in the same order, and all groups of a command at once: two commands never wait for each other.
 */
export async function lockMembers(store: Store, shopId: string, groups: string[]): Promise<MemberRow[]> {
  return (await lock(store.db(), { shop: shopId, groups })).rows as unknown as MemberRow[];
}

export async function findMember(store: Store, shopId: string, personId: string): Promise<MemberRow | undefined> {
  return store.db()<MemberRow & { shop_id: string; active: boolean }>('person').where({ shop_id: shopId, person_id: personId, active: true }).first(...FIELDS);
}

export async function updateMember(store: Store, shopId: string, personId: string, changes: Partial<Omit<MemberRow, 'person_id' | 'name' | 'roles'>>): Promise<void> {
  await store.db()('person').where({ shop_id: shopId, person_id: personId }).update(changes);
}

/** A step by its ticket and wait. */
export interface ItemKey { ticket_id: string; wait_id: string }

/** Open work by person, without the steps that are just ending. */
export async function openLoads(store: Store, shopId: string, people: string[], ending: readonly ItemKey[]): Promise<Map<string, number>> {
  const rows = await store.db()('work_item').where({ shop_id: shopId, state: 'open' }).whereIn('assignee', people).whereNotIn(['ticket_id', 'wait_id'], ending.map((key) => [key.ticket_id, key.wait_id]))
    .groupBy('assignee').select('assignee').count<{ assignee: string; count: number }[]>('* as count');
  return new Map(rows.map((row) => [row.assignee, Number(row.count)]));
}

export interface TurnRow { code: string; person_id: string; turn: number }

export async function turnsOf(store: Store, shopId: string, codes: string[]): Promise<TurnRow[]> {
  const rows = await store.db()<TurnRow & { shop_id: string }>('assignment_turn').where({ shop_id: shopId }).whereIn('code', codes).select('code', 'person_id', 'turn');
  return rows.map((row) => ({ ...row, turn: Number(row.turn) }));
}

/** Keeps the person's place in the rotation, and the group's. */
export async function saveTurn(store: Store, shopId: string, { code, person_id, turn }: TurnRow, groupTurn: number): Promise<void> {
  await store.db()('assignment_turn').insert({ shop_id: shopId, code, person_id, turn }).onConflict(['shop_id', 'code', 'person_id']).merge({ turn });
  await store.db()('staff_group').where({ shop_id: shopId, code }).update({ turn: groupTurn });
}
