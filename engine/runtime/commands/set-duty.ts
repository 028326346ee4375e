import { queueDispatch } from '../assignment/dispatch-waiting.ts';
import { redispatch } from '../assignment/redispatch.ts';
import { findMember, updateMember } from '../../store/staff.ts';
import type { Actor } from '../../store/save-ticket.ts';
import { listAssigned } from '../../store/work-item.ts';
import type { Engine } from '../engine.ts';
import { EngineError } from '../errors.ts';

/** A person has rarely more open work than this; the rest stays with them. */
const MOST_HANDED_BACK = 500;

/**
 * Puts a person on or off duty. On duty: steps that waited for somebody of their groups are given out. Off duty with `handBack`: their
 * open steps go to others of the group, or back to the group; each is a transaction of its own. Answers how many were handed back.
 * @throws EngineError person_not_found
 */
export async function setDuty(engine: Engine, shopId: string, personId: string, duty: { onDuty: boolean; handBack: boolean; actor: Actor }): Promise<number> {
  const { store } = engine;
  const person = await findMember(store, shopId, personId);
  if (!person) throw new EngineError('person_not_found', 'There is no such person in this shop.');
  await store.tx(async () => {
    await updateMember(store, shopId, personId, { on_duty: duty.onDuty });
    if (duty.onDuty) await queueDispatch(engine, shopId, person.groups);
  });
  return duty.onDuty || !duty.handBack ? 0 : handBackSteps(engine, shopId, personId, duty.actor);
}

/** Gives a person's open steps to others of the group, or back to the group. Answers how many. */
export async function handBackSteps(engine: Engine, shopId: string, personId: string, actor: Actor): Promise<number> {
  const items = await listAssigned(engine.store, shopId, personId, MOST_HANDED_BACK);
  for (const item of items) await redispatch(engine, shopId, item.work_item_id, { why: 'off_duty', from: personId, actor });
  return items.length;
}
