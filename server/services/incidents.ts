import type { Ports } from '../../definitions/ports.ts';
import { findPayoutByNo } from '../../definitions/store/payouts.ts';
import { findRefundByNo } from '../../definitions/store/refunds.ts';
import { closeIncident, isClosable } from '../../engine/runtime/commands/close-incident.ts';
import { retryIncident } from '../../engine/runtime/commands/retry-incident.ts';
import type { Label } from '../../engine/kernel/types.ts';
import { findIncident, type IncidentRow } from '../../engine/store/incident.ts';
import type { Incident } from '../contracts/types.ts';
import { makeCursor, readCursor, type Position } from '../http/cursor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import { commanded } from './engine-errors.ts';
import { once } from './once.ts';
import type { Parts } from './parts.ts';

type Row = IncidentRow & { ticket_number: string; flow_key: string; flow_version: number; called: Record<string, number> };

const LIST = 'incidents';
const query = `select i.*, t.number as ticket_number, t.flow_key, t.flow_version, s.called from incident i
  join ticket t on t.shop_id = i.shop_id and t.ticket_id = i.ticket_id
  join ticket_state s on s.shop_id = i.shop_id and s.ticket_id = i.ticket_id
  where i.shop_id = ?`;

/** What a machine gave up and a person must look at. */
export function createIncidentService(parts: Parts, books: Pick<Ports, 'refunds' | 'payouts'>): Services['incidents'] {
  const { store, engine } = parts;

  const read = async (shopId: string, id: string): Promise<Incident> => {
    const { rows } = await store.db().raw<{ rows: Row[] }>(`${query} and i.incident_id = ?`, [shopId, id]);
    if (!rows[0]) throw new AppError('not_found');
    return view(parts, rows[0]);
  };

  return {
    async list(actor, { state, cursor, limit }) {
      const after = readCursor(LIST, 2, cursor);
      const { rows } = await store.db().raw<{ rows: Row[] }>(
        `${query} and i.state = ? ${after ? 'and (i.opened_at, i.incident_id) < (?::timestamptz, ?::uuid)' : ''} order by i.opened_at desc, i.incident_id desc limit ?`,
        [actor.shopId, state === 'resolved' ? 'closed' : 'open', ...((after ?? []) as string[]), limit + 1],
      );
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const items: Incident[] = [];
      for (const row of page) items.push(await view(parts, row));
      return { items, nextCursor: rows.length > limit && last ? makeCursor(LIST, position(last)) : null };
    },

    async retry(actor, id, given, reason = '') {
      await commanded(() => once(store, actor.shopId, 'incidents.retry', given, { id }, engine.now(), async () => {
        await retryIncident(engine, actor.shopId, id, recorded(actor), reason);
        return {};
      }));
      return read(actor.shopId, id);
    },

    async close(actor, id, { note, reference }, given) {
      await commanded(() => once(store, actor.shopId, 'incidents.close', given, { id, note, reference }, engine.now(), async () => {
        await closeIncident(engine, actor.shopId, id, recorded(actor), note);
        if (reference) await paidByHand(parts, books, actor.shopId, id, reference);
        return {};
      }));
      return read(actor.shopId, id);
    },
  };
}

/** A refund or compensation that did not arrive, and that a person has paid past the gateway. */
async function paidByHand({ store }: Parts, books: Pick<Ports, 'refunds' | 'payouts'>, shopId: string, incidentId: string, reference: string): Promise<void> {
  const incident = await findIncident(store, shopId, incidentId);
  const { refundNo, payoutNo } = (incident?.data ?? {}) as { refundNo?: string; payoutNo?: string };
  const no = refundNo ?? payoutNo ?? '';
  const change = { state: 'succeeded' as const, gatewayRef: `offline:${reference}` };
  const refund = await findRefundByNo(store, shopId, no);
  if (refund?.state === 'failed') return books.refunds.mark(shopId, refund.refund_id, change);
  const payout = await findPayoutByNo(store, shopId, no);
  if (payout?.state === 'failed') await books.payouts.mark(shopId, payout.payout_id, change);
}

function position(row: Row): Position {
  return [row.opened_at, row.incident_id];
}

async function view({ engine }: Parts, row: Row): Promise<Incident> {
  const { kind, service, attempts } = row.data as { kind?: string; service?: string | null; attempts?: number };
  return {
    id: row.incident_id, state: row.state === 'open' ? 'open' : 'resolved', kind: kind ?? 'step', code: row.code, message: row.message,
    ticket: { id: row.ticket_id, number: row.ticket_number }, element: row.element || null, label: await labelOf(engine, row),
    connector: engine.services.get(service ?? '')?.connector ?? null, attempts: attempts ?? 0, closing: closingOf(row), firstAt: row.opened_at, lastAt: row.opened_at,
  };
}

function closingOf(row: Row): Incident['closing'] {
  if (!isClosable(row)) return 'retry';
  return 'refundNo' in row.data || 'payoutNo' in row.data ? 'reference' : 'note';
}

/** The step's name, in the ticket's own flow or in one that it calls. */
async function labelOf({ programs }: Parts['engine'], row: Row): Promise<Label | null> {
  const versions: [string, number][] = [[row.flow_key, row.flow_version], ...Object.entries(row.called)];
  for (const [key, version] of versions) {
    const node = (await programs.version(row.shop_id, key, version)).model.nodes[row.element];
    if (node) return node.label;
  }
  return null;
}
