import type { Logger } from 'pino';
import { createAfterSaleDomain } from '../definitions/after-sale/domain.ts';
import { createShopBook, type ShopBook } from '../definitions/after-sale/shop-book.ts';
import type { Ports } from '../definitions/ports.ts';
import { serviceTasks } from '../definitions/service-tasks/index.ts';
import { chooseExecutor } from '../engine/executors/choose.ts';
import type { ExecutorName } from '../engine/executors/port.ts';
import { createEvaluator } from '../engine/expressions/evaluator.ts';
import type { Engine } from '../engine/runtime/engine.ts';
import { createDecisions } from '../engine/runtime/decisions.ts';
import { createLevelBook } from '../engine/runtime/levels/level-book.ts';
import { createPrograms } from '../engine/runtime/programs.ts';
import type { ServiceTask } from '../engine/service-tasks/define.ts';
import type { Store } from '../engine/store/transaction.ts';
import type { ServerClock } from './clock.ts';
import { createValidator } from './validate.ts';

/** The engine with the after-sale domain behind it. */
export function createEngine(store: Store, clock: ServerClock, log: Logger, { executor = 'kernel', sendsMail = false, extraTasks = [] }: { executor?: ExecutorName; sendsMail?: boolean; /** Service tasks from outside the program. */ extraTasks?: readonly ServiceTask<Ports>[] } = {}): { engine: Engine; book: ShopBook } {
  const book = createShopBook(store, clock.epoch);
  const evaluator = createEvaluator();
  const decisions = createDecisions(store);
  const engine: Engine = {
    store, log, sendsMail,
    programs: createPrograms(store),
    executor: chooseExecutor(executor),
    domain: createAfterSaleDomain(store, book, decisions),
    now: clock.now,
    evaluate: evaluator.evaluate,
    decisions,
    levels: createLevelBook(store),
    calendarOf: async (shopId) => (await book.shop(shopId)).calendar,
    services: new Map([...serviceTasks, ...extraTasks].map((task) => [task.id, task as ServiceTask<unknown>])),
    validate: createValidator(),
  };
  return { engine, book };
}
