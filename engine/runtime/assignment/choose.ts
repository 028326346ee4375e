import { pick } from '../../assignment/pick.ts';
import { findGroups, lockMembers, openLoads, saveTurn, turnsOf, type ItemKey, type MemberRow } from '../../store/staff.ts';
import { mayWork } from '../may-work.ts';
import type { Engine } from '../engine.ts';
import type { Wanted } from './wanted.ts';

/** A step that looks for its person. */
export interface Seeking { wanted: Wanted; roles: string[]; groups: string[]; except: string[] }

export interface Chosen { id: string; name: string }

/**
 * Chooses a person for each step, in order, or nobody where none is on duty with the skills and room. Locks the members of all their
 * groups until the transaction ends, so call it last: whoever holds these locks should have no other to wait for.
 * @param ending steps that count as open still and are not any more
 */
export async function choosePeople(engine: Engine, shopId: string, seeking: readonly Seeking[], ending: readonly ItemKey[] = []): Promise<(Chosen | undefined)[]> {
  const { store } = engine;
  const automatic = seeking.filter(({ wanted }) => wanted.strategy !== 'manual');
  const codes = [...new Set(automatic.map(({ wanted }) => wanted.group))];
  if (codes.length === 0) return seeking.map(() => undefined);
  const members = await lockMembers(store, shopId, codes);
  const loads = await openLoads(store, shopId, members.map(({ person_id }) => person_id), ending);
  const turns = new Map((await turnsOf(store, shopId, codes)).map((row) => [`${row.code}/${row.person_id}`, row.turn]));
  const groupTurns = new Map((await findGroups(store, shopId, codes)).map((row) => [row.code, Number(row.turn)]));
  const chosen: (Chosen | undefined)[] = [];
  for (const { wanted, roles, groups, except } of seeking) {
    const { group: code } = wanted;
    const able = members.filter((member) => member.on_duty && member.groups.includes(code) && mayDo(member, roles, groups, code));
    const candidates = able.map((member) => ({ ...member, id: member.person_id, load: loads.get(member.person_id) ?? 0, turn: turns.get(`${code}/${member.person_id}`) ?? 0 }));
    const picked = pick(candidates, { ...wanted, except }, groupTurns.get(code) ?? 0);
    const person = picked && able.find(({ person_id }) => person_id === picked.id);
    chosen.push(person && { id: person.person_id, name: person.name });
    if (!picked) continue;
    loads.set(picked.id, (loads.get(picked.id) ?? 0) + 1);
    turns.set(`${code}/${picked.id}`, picked.turn);
    groupTurns.set(code, picked.groupTurn);
    await saveTurn(store, shopId, { code, person_id: picked.id, turn: picked.turn }, picked.groupTurn);
  }
  return chosen;
}

/** Nobody gets a step that the flow would not let them do; a step that names nobody is the group's. */
function mayDo(member: MemberRow, roles: string[], groups: string[], group: string): boolean {
  const item = roles.length + groups.length > 0 ? { roles, groups, assignee: null } : { roles, groups: [group], assignee: null };
  return mayWork({ actor: { type: 'user', id: member.person_id, name: member.name }, roles: member.roles, groups: member.groups }, item, { buyer_id: '' });
}
