import { Duration } from 'luxon';
import type { Runner } from '../../engine/jobs/runner.ts';
import type { Role } from '../auth/roles.ts';
import { DEMO_SLUG } from '../install/find-shop.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { offsetText } from '../clock.ts';
import type { Parts } from './parts.ts';

const SETTING = 'demo_clock_offset_ms';

/** The offset that was stored, so that a restarted demo stands at the same simulated time. */
export async function storedOffset(parts: Pick<Parts, 'store'>): Promise<number> {
  const row = await parts.store.db()('setting').where({ name: SETTING }).first('value') as { value: number } | undefined;
  return Number(row?.value ?? 0);
}

/** Who one may be in the demo shop. */
export async function demoLogIns(store: Parts['store']): Promise<{ name: string; email: string; roles: Role[] }[]> {
  const shop = await store.db()('shop_slug').where({ slug: DEMO_SLUG }).first('shop_id') as { shop_id: string } | undefined;
  return store.db()('person').where({ shop_id: shop?.shop_id ?? null, active: true }).orderBy('email').select('name', 'email', 'roles');
}

/** Time travel for the demo: the clock that the whole server lives by moves forward, and everything that falls due happens. */
export function createDemoService(parts: Parts, enabled: boolean, runner: Runner): Services['demo'] {
  const { clock, store } = parts;
  const read = () => ({ now: clock.now(), offset: offsetText(clock.offset()) });
  return {
    enabled,
    people: async () => ({ items: await demoLogIns(store) }),
    clock: async () => read(),
    async move(actor, body) {
      const by = body.advance ? Duration.fromISO(body.advance).toMillis() : 0;
      if (!body.reset && (!Number.isFinite(by) || by <= 0)) {
        throw new AppError('validation_failed', { params: { count: 1 }, errors: [{ path: '/advance', code: 'duration', message: 'advance is an ISO 8601 duration above zero, such as P2D or PT1H.' }] });
      }
      // jobs at work keep their lease in the old time; let them end first
      await runner.stop();
      const next = body.reset ? 0 : clock.offset() + by;
      await store.tx(async () => {
        await store.db()('setting').insert({ name: SETTING, value: JSON.stringify(next) }).onConflict('name').merge();
        clock.setOffset(next);
        store.tell({ shop: actor.shopId, clock: next });
      });
      runner.start();
      return read();
    },
  };
}
