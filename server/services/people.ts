import { listGroups, type MemberRow } from '../../engine/store/staff.ts';
import type { Store } from '../../engine/store/transaction.ts';
import { defaultGroups } from '../../definitions/groups.ts';
import type { People, Person } from '../contracts/types.ts';
import type { Actor } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';

/** The shop's active people by name. */
export async function allPeople(store: Store, shopId: string): Promise<MemberRow[]> {
  return store.db()('person').where({ shop_id: shopId, active: true }).orderBy(['name', 'person_id'])
    .select('person_id', 'name', 'roles', 'groups', 'skills', 'capacity', 'weight', 'on_duty') as Promise<MemberRow[]>;
}

/** With those who were shut out, and what only those learn who manage people. */
export async function knownPeople(store: Store, shopId: string): Promise<ManagedRow[]> {
  return store.db()('person').where({ shop_id: shopId }).orderBy(['name', 'person_id'])
    .select('person_id', 'name', 'roles', 'groups', 'skills', 'capacity', 'weight', 'on_duty', 'email', 'active') as Promise<ManagedRow[]>;
}

interface ManagedRow extends MemberRow { email: string; active: boolean }

export function managedView({ email, active, ...row }: ManagedRow): Person {
  return { ...personView(row), email, active };
}

export function personView({ person_id: id, name, roles, groups, skills, capacity, weight, on_duty: onDuty }: MemberRow): Person {
  return { id, name, roles: roles as Person['roles'], groups, onDuty, skills, capacity, weight };
}

/** The shop's active people by name, and its groups: the default ones, its own, and those that only people name. */
export async function listPeople(store: Store, actor: Actor, all = false): Promise<People> {
  const managed = all && mayDo(actor, 'people.manage') ? await knownPeople(store, actor.shopId) : undefined;
  const rows = managed ?? await allPeople(store, actor.shopId);
  const kept = (await listGroups(store, actor.shopId)).map(({ code, label }) => ({ code, label }));
  const known = [...defaultGroups.map((group) => kept.find(({ code }) => code === group.code) ?? group), ...kept.filter(({ code }) => !defaultGroups.some((group) => group.code === code))];
  const others = [...new Set(rows.flatMap((row) => row.groups))].filter((code) => !known.some((group) => group.code === code)).sort();
  return { items: managed?.map(managedView) ?? rows.map(personView), groups: [...known, ...others.map((code) => ({ code, label: { zh: code, en: code } }))] };
}
