import { defaultGroups } from '../../definitions/groups.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { Person } from '../contracts/types.ts';
import type { Services } from '../http/services.ts';

interface PersonRow { person_id: string; name: string; roles: Person['roles']; groups: string[] }

/** The shop's active people by name, and its groups: the default ones and those that only people name. */
export function createPeopleService({ store }: { store: Store }): Services['people'] {
  return {
    async list(actor) {
      const rows = await store.db()('person').where({ shop_id: actor.shopId, active: true }).orderBy(['name', 'person_id'])
        .select('person_id', 'name', 'roles', 'groups') as PersonRow[];
      const known = new Set(defaultGroups.map((group) => group.code));
      const others = [...new Set(rows.flatMap((row) => row.groups))].filter((code) => !known.has(code)).sort();
      return {
        items: rows.map((row) => ({ id: row.person_id, name: row.name, roles: row.roles, groups: row.groups })),
        groups: [...defaultGroups, ...others.map((code) => ({ code, label: { zh: code, en: code } }))],
      };
    },
  };
}
