import { demoTickets, type DemoTicket } from '../../definitions/demo/tickets.ts';
import type { DemoStep } from '../../definitions/demo/ticket-plan.ts';
import type { WorkItem } from '../contracts/types.ts';
import type { Services } from '../http/services.ts';
import type { Actor } from '../auth/actor.ts';
import type { Role } from '../auth/roles.ts';
import { refundNumber } from '../../definitions/domain/refund-number.ts';
import { hoursAfter } from '../../definitions/demo/build-order.ts';
import { createConversationService } from '../services/conversation/index.ts';
import { createHandoverService } from '../services/handovers/index.ts';
import { createRatingService } from '../services/ratings/index.ts';
import { createTicketActs } from '../services/tickets/acts.ts';
import { ticketDetail } from '../services/tickets/detail.ts';
import { createWorkItemService } from '../services/work-items.ts';
import type { DemoWorld } from './demo.ts';

/** Minutes of the demo's time in which a service that gave no answer (a machine that is busy) is tried again. */
const PATIENCE = 120;

export interface Cast { buyer(orderNumber: string): Promise<Actor>; person(email: string): Promise<Actor> }
/** `needs`: the step of the ticket that must be open before. */
interface Happening { at: string; needs?(): Promise<boolean>; act(): Promise<void> }
type Acts = Pick<Services['tickets'], 'open' | 'message' | 'withdraw' | 'suspend' | 'reassign'> & Pick<Services, 'conversation' | 'handovers' | 'ratings'> & { items: Services['workItems'] };

/** Plays every demo ticket through the same doors as people do, moving the server's clock from one happening to the next. */
export async function playDemoTickets(world: DemoWorld, shopId: string, photos: string[], now: string): Promise<void> {
  const { parts, runner, sandbox } = world;
  const acts: Acts = {
    ...createTicketActs(parts), items: createWorkItemService(parts), conversation: createConversationService(parts), handovers: createHandoverService(parts), ratings: createRatingService(parts),
  };
  const cast = createCast(world, shopId);
  const ids = new Map<DemoTicket, string>();
  const happenings = demoTickets(now).flatMap((ticket): Happening[] => [
    { at: ticket.appliedAt, act: async () => void ids.set(ticket, await open(acts, ticket.openedBy ? await cast.person(ticket.openedBy) : await cast.buyer(ticket.orderNumber), ticket, photos)) },
    ...ticket.drive.map((step): Happening => {
      const id = (): string => ids.get(ticket) ?? '';
      const by = async (): Promise<Actor> => (step.by === 'buyer' ? cast.buyer(ticket.orderNumber) : cast.person(step.by));
      return { at: step.at, act: async () => drive(world, acts, cast, step, id(), await by()), ...(elementOf(step) && { needs: async () => itemOf((await ticketDetail(parts, await by(), id())).workItems, step) !== undefined }) };
    }),
  ]).sort((a, b) => (a.at < b.at ? -1 : 1));
  const settle = async (): Promise<void> => {
    await runner.drain();
    await sandbox?.tick();
    await runner.drain();
  };
  runner.start();
  let latest = 0;
  const moveTo = async (time: number): Promise<void> => {
    latest = Math.max(latest, time);
    parts.clock.setOffset(latest - Date.now());
    await settle();
  };
  for (const { at, needs, act } of happenings) {
    await moveTo(Date.parse(at));
    for (let waited = 0; needs && waited < PATIENCE && !(await needs()); waited += 1) await moveTo(latest + 60_000);
    await act();
    await settle();
  }
  parts.clock.setOffset(0);
  await settle();
  await runner.stop();
}

/** The people of the demo, to act as. */
export function createCast(world: Pick<DemoWorld, 'parts'>, shopId: string): Cast {
  const { store } = world.parts;
  return {
    async buyer(orderNumber) {
      const order = await store.db()('orders').where({ shop_id: shopId, number: orderNumber }).first('buyer_id', 'buyer_name') as { buyer_id: string; buyer_name: string };
      return { shopId, kind: 'buyer', name: order.buyer_name, roles: ['buyer'], groups: [], buyerId: order.buyer_id, orderNumbers: [orderNumber] };
    },
    async person(email) {
      const person = await store.db()('person').where({ shop_id: shopId, email }).first('person_id', 'name', 'roles', 'groups') as { person_id: string; name: string; roles: Role[]; groups: string[] };
      return { shopId, kind: 'user', name: person.name, roles: person.roles, groups: person.groups, userId: person.person_id };
    },
  };
}

async function open(acts: Acts, applicant: Actor, ticket: DemoTicket, photos: string[]): Promise<string> {
  const evidence = Array.from({ length: ticket.evidence }, (_, index) => photos[index % photos.length] as string);
  const detail = await acts.open(applicant, {
    type: ticket.type, orderNumber: ticket.orderNumber, lines: ticket.lines, reason: ticket.reason, note: ticket.note, evidence,
    ...(ticket.amount === undefined ? {} : { amount: ticket.amount }), ...(ticket.received === undefined ? {} : { received: ticket.received }),
  }, {});
  return detail.id;
}

async function drive(world: DemoWorld, acts: Acts, cast: Cast, step: DemoStep, id: string, actor: Actor): Promise<void> {
  if ('message' in step) return void (await acts.message(actor, id, { text: step.message, visibility: step.visibility }, {}));
  if ('suspend' in step) return void (await acts.suspend(actor, id, { reason: step.suspend }));
  if ('reassign' in step) {
    const { userId } = await cast.person(step.reassign);
    return void (await acts.reassign(actor, id, { assignee: userId ?? null, version: (await ticketDetail(world.parts, actor, id)).version }));
  }
  if ('withdraw' in step) return void (await acts.withdraw(actor, id, { reason: step.withdraw }));
  if ('called' in step) return void (await acts.conversation.logCall(actor, id, { direction: 'in', result: 'reached', note: step.called }, {}));
  if ('rate' in step) return void (await acts.ratings.rate(actor, id, step.rate, {}));
  if ('plan' in step) {
    const { progress, nextAct, inHours } = step.plan;
    return void (await acts.handovers.plan(actor, id, { progress, nextAct, nextAt: hoursAfter(world.parts.clock.now(), inHours) }));
  }
  const detail = await ticketDetail(world.parts, actor, id);
  const item = itemOf(detail.workItems, step);
  if (!item) throw new Error(`Demo ticket ${detail.number} is at ${detail.process.steps.map((s) => s.element).join(', ')}, not at ${elementOf(step)}.`);
  if ('claim' in step) return void (await acts.items.claim(actor, item.id));
  for (const { call, kind, reason, times } of step.gateway ?? []) {
    world.sandbox?.fault({ target: `gateway.${call}`, kind, match: { refundNo: refundNumber(detail.number, 1) }, ...(reason ? { reason } : {}), ...(times ? { times } : {}) });
  }
  await acts.items.complete(actor, item.id, { outcome: step.outcome, data: step.data ?? {}, version: detail.version }, {});
}

/** The step that somebody completes or claims. */
function elementOf(step: DemoStep): string | undefined {
  return 'complete' in step ? step.complete : 'claim' in step ? step.claim : undefined;
}

function itemOf(items: readonly WorkItem[], step: DemoStep): WorkItem | undefined {
  return items.find(({ element }) => element === elementOf(step));
}
