import { notices } from '../../../definitions/service-tasks/notices.ts';
import { loadTemplates } from '../../../definitions/templates/index.ts';
import { countRunning, findFlow, findFlowVersion } from '../../../engine/store/flow.ts';
import type { Store } from '../../../engine/store/transaction.ts';
import { AppError } from '../../http/errors.ts';
import type { FlowFiguresService } from '../../http/flow-figures-service.ts';
import type { Parts } from '../parts.ts';
import { readCase } from '../flow-cases/index.ts';
import { readHeat } from './heat.ts';
import { countMatches } from './matches.ts';
import { listSteps } from './steps.ts';
import { readMonth } from './month.ts';
import type { Cohort } from './cohort.ts';

const MONTH_MS = 30 * 86_400_000;

/** How flows do: the list's last thirty days, and where time goes step by step. */
export function createFlowFiguresService(parts: Parts): FlowFiguresService {
  const { store, book, engine } = parts;
  return {
    case: (actor, id) => readCase(parts, actor, id),

    matches: (actor, key, body) => countMatches(parts, actor, key, body),

    steps: (actor) => listSteps(store, actor.shopId),

    notices: () => Object.fromEntries(Object.entries(notices).map(([code, { zh, en }]) => [code, { zh, en }])),

    templates: () => ({ items: loadTemplates().map(({ key, label, description, steps }) => ({ key, label, description, steps })) }),

    async ofAll(actor) {
      return readMonth(store, actor.shopId, { now: engine.now(), timezone: (await book.shop(actor.shopId)).timezone, running: await countRunning(store, actor.shopId) });
    },

    async heat(actor, key, { version, from, to }) {
      const flow = await findFlow(store, actor.shopId, key);
      if (!flow) throw new AppError('not_found');
      const now = engine.now();
      const cohort: Cohort = {
        shopId: actor.shopId, flow: key, called: flow.ticket_type === null && !(await opensTickets(store, actor.shopId, key)), version: version ?? null,
        from: from ?? new Date(Date.parse(now) - MONTH_MS).toISOString(), to: to ?? now,
      };
      const shown = await findFlowVersion(store, actor.shopId, key, version ?? flow.live_version);
      if (!shown) throw new AppError('not_found');
      const pinned = await engine.programs.pinCalled(actor.shopId, shown.model);
      const { called } = await engine.programs.program(actor.shopId, key, shown.version, pinned);
      return readHeat(store, cohort, { root: shown.model, called });
    },
  };
}

/** A flow that others call has no tickets of its own. */
async function opensTickets(store: Store, shopId: string, key: string): Promise<boolean> {
  return (await store.db()('ticket').where({ shop_id: shopId, flow_key: key }).first('ticket_id')) !== undefined;
}
