import type { Actor } from '../../auth/actor.ts';
import type { Macro, SaveMacro } from '../../contracts/types.ts';
import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';
import { allowedAct } from './bulk/acts.ts';

interface MacroRow { macro_id: string; name: string; acts: Macro['acts'] }

/** The shop's macros by name: several acts under one name. */
export async function listMacros({ store }: Parts, { shopId }: Actor): Promise<{ items: Macro[] }> {
  const rows = await store.db()('macro').where({ shop_id: shopId }).orderBy(['name', 'macro_id']).select('macro_id', 'name', 'acts') as MacroRow[];
  return { items: rows.map(({ macro_id: id, name, acts }) => ({ id, name, acts })) };
}

/** Makes it or puts it in place of the former one. @throws AppError forbidden, for an act that the author may not do · assignee_unknown */
export async function saveMacro(parts: Parts, actor: Actor, id: string, { name, acts }: SaveMacro): Promise<Macro> {
  for (const act of acts) await allowedAct(actor, act).check?.(parts, actor, act as never);
  await parts.store.db()('macro').insert({ shop_id: actor.shopId, macro_id: id, name, acts: JSON.stringify(acts), created_by: actor.userId ?? null, created_at: parts.engine.now() })
    .onConflict(['shop_id', 'macro_id']).merge(['name', 'acts']);
  return { id, name, acts };
}

/** @throws AppError not_found */
export async function removeMacro({ store }: Parts, { shopId }: Actor, id: string): Promise<void> {
  const gone = await store.db()('macro').where({ shop_id: shopId, macro_id: id }).delete();
  if (gone === 0) throw new AppError('not_found');
}
