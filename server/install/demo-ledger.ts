import { DateTime } from 'luxon';
import { demoShop } from '../../definitions/demo/shop.ts';
import { createFinanceService } from '../services/finance.ts';
import type { DemoWorld } from './demo.ts';
import { createCast } from './demo-tickets.ts';

const FINANCE = 'zhou@muhe.demo';

/**
 * Finance has held two days against the gateway's ledger: yesterday, and the day of the demo's oldest refund, which the gateway's ledger
 * leaves out, so that there is a difference to look into.
 */
export async function reconcileDemoDays({ parts, ports, sandbox }: Pick<DemoWorld, 'parts' | 'ports' | 'sandbox'>, shopId: string, now: string): Promise<void> {
  const finance = createFinanceService(parts, ports);
  const zhou = await createCast({ parts }, shopId).person(FINANCE);
  const oldest = await parts.store.db()('refund').where({ shop_id: shopId, state: 'succeeded' }).orderBy('succeeded_at').first('refund_no', 'succeeded_at') as { refund_no: string; succeeded_at: string } | undefined;
  const { timezone: zone } = demoShop(now);
  const dayOf = (at: DateTime): string => at.toFormat('yyyy-MM-dd');
  const yesterday = dayOf(DateTime.fromISO(now, { zone }).minus({ days: 1 }));
  const first = oldest && dayOf(DateTime.fromJSDate(new Date(oldest.succeeded_at), { zone }));
  if (oldest && first && first < yesterday) {
    sandbox?.fault({ target: 'gateway.ledger', kind: 'omits', reason: oldest.refund_no });
    await finance.reconcile(zhou, first);
  }
  await finance.reconcile(zhou, yesterday);
}
