import { queueDispatch } from '../../engine/runtime/assignment/dispatch-waiting.ts';
import { setDuty } from '../../engine/runtime/commands/set-duty.ts';
import { listGroups, openLoads, saveGroup, updateMember, type GroupRow } from '../../engine/store/staff.ts';
import type { Actor } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';
import type { GroupDetail, Person } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import { commanded } from './engine-errors.ts';
import { addMember, changeMember, changeOwnPassword, resetMember } from './members.ts';
import type { Parts } from './parts.ts';
import { allPeople, knownPeople, managedView } from './people.ts';

type StaffService = Omit<Services['people'], 'list'> & Services['groups'];

/** Who gets the work: people on and off duty, their skills and share, and the groups with the way they give it out. */
export function createStaffService({ store, engine }: Pick<Parts, 'store' | 'engine'>): StaffService {
  const read = async (shopId: string, id: string): Promise<Person> => {
    const row = (await knownPeople(store, shopId)).find((person) => person.person_id === id);
    if (!row) throw new AppError('not_found');
    return managedView(row);
  };
  return {
    async duty(actor, id, { onDuty, handBack }) {
      if (actor.userId !== id && !mayDo(actor, 'people.manage')) throw new AppError('forbidden', { params: { permission: 'people.manage' } });
      const handedBack = await commanded(() => setDuty(engine, actor.shopId, id, { onDuty, handBack: handBack ?? false, actor: recorded(actor) }));
      return { onDuty, handedBack };
    },

    async add(actor, body) {
      const { id, password } = await addMember({ store, engine }, actor, body);
      return { person: await read(actor.shopId, id), password };
    },

    resetPassword: (actor, id) => resetMember({ store }, actor, id),
    changeOwnPassword: (actor, body) => changeOwnPassword({ store }, actor, body),

    async change(actor, id, { name, roles, active, ...changes }) {
      await changeMember({ store, engine }, actor, id, { name, roles, active });
      const before = await read(actor.shopId, id);
      if (Object.keys(changes).length === 0) return before;
      await store.tx(async () => {
        await updateMember(store, actor.shopId, id, changes);
        await queueDispatch(engine, actor.shopId, changes.groups ?? before.groups);
      });
      return read(actor.shopId, id);
    },

    list: async (actor) => ({ items: await groupDetails(store, actor) }),

    async save(actor, code, { label, strategy, members }) {
      await store.tx(async () => {
        await saveGroup(store, actor.shopId, { code, label, strategy }, engine.now());
        if (members) await setMembers(store, actor.shopId, code, members);
        await queueDispatch(engine, actor.shopId, [code]);
      });
      return (await groupDetails(store, actor, code))[0]!;
    },
  };
}

async function setMembers(store: Parts['store'], shopId: string, code: string, members: string[]): Promise<void> {
  const people = await allPeople(store, shopId);
  if (members.some((id) => !people.some((person) => person.person_id === id))) throw new AppError('assignee_unknown');
  for (const person of people) {
    const groups = person.groups.filter((known) => known !== code);
    const wanted = members.includes(person.person_id) ? [...groups, code] : groups;
    if (wanted.length !== person.groups.length) await updateMember(store, shopId, person.person_id, { groups: wanted });
  }
}

async function groupDetails(store: Parts['store'], actor: Actor, code?: string): Promise<GroupDetail[]> {
  const groups = (await listGroups(store, actor.shopId)).filter((group) => code === undefined || group.code === code);
  const people = await allPeople(store, actor.shopId);
  const loads = await openLoads(store, actor.shopId, people.map((person) => person.person_id), []);
  const waiting = await store.db()('work_item').where({ shop_id: actor.shopId, state: 'open' }).whereNull('assignee').whereNotNull('pool').groupBy('pool').select('pool').count('* as count') as { pool: string; count: number }[];
  return groups.map((group: GroupRow) => ({
    code: group.code, label: group.label, strategy: group.strategy,
    members: people.filter((person) => person.groups.includes(group.code)).map(({ person_id: id, name, on_duty: onDuty, skills, capacity, weight }) => ({ id, name, onDuty, skills, capacity, weight, open: loads.get(id) ?? 0 })),
    waiting: Number(waiting.find(({ pool }) => pool === group.code)?.count ?? 0),
  }));
}
