import type { Assignee } from '../../../engine/runtime/commands/reassign-ticket.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import { AppError } from '../../http/errors.ts';

/** The person of the shop whom work may be given to; null stands for the group. @throws AppError assignee_unknown */
export async function assigneeOf(store: Store, shopId: string, id: string | null): Promise<Assignee | null> {
  if (id === null) return null;
  const person = await store.db()('person').where({ shop_id: shopId, person_id: id, active: true }).first('person_id as id', 'name', 'roles') as { id: string; name: string; roles: string[] } | undefined;
  if (!person) throw new AppError('assignee_unknown');
  return { id: person.id, name: person.name, outside: person.roles.includes('partner') };
}
