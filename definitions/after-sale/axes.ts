import type { State } from '../../engine/kernel/types.ts';
import { stableJson } from '../../engine/store/stable-json.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { disputeAxis } from '../domain/axes/dispute.ts';
import { goodsAxis, type InspectedLine, type Pieces } from '../domain/axes/goods.ts';
import { moneyAxis } from '../domain/axes/money.ts';
import { processAxis, type OpenStep } from '../domain/axes/process.ts';
import type { MoneyState } from '../domain/types.ts';
import { writeAxes, writeGoods } from '../store/axes.ts';
import { endState, typeOf, type TicketSummaryData } from './ticket-facts.ts';
import type { AfterSaleVariables } from './variables.ts';

/** The four axes of a ticket, each derived on its own and never folded into one word. */
export interface Axes { process: OpenStep[]; goods: Pieces[]; money: MoneyState; dispute: TicketSummaryData['dispute'] }

/** What the axes are derived from: the ticket after a command, its flow's waits and variables, and the state of its money. */
export interface AxesFacts { row: TicketRow; state: State; variables: AfterSaleVariables; held: 'reserved' | 'released' | undefined; refunds: readonly { state: string }[] }

/** Statuses of the flows in which the platform has the case. */
const AT_PLATFORM: ReadonlySet<string> = new Set(['arbitration']);
/** Steps at which a side files evidence, by convention of the flows. */
const FILES_EVIDENCE = /evidence$/i;

export function axesOf({ row, state, variables, held, refunds }: AxesFacts): Axes {
  const type = typeOf(row);
  const process = processAxis(Object.values(state.waits));
  const money = moneyAxis(type, held, refunds);
  return {
    process, money,
    goods: goodsAxis({
      type, money, lines: variables.request.lines, ticket: endState(row), inspection: inspectionOf(variables), sentBack: variables.returnParcel != null,
      sentOut: variables.outParcel != null, replaced: variables.replaced === true, repaired: variables.repaired === true,
    }),
    dispute: disputeAxis({
      atPlatform: AT_PLATFORM.has(row.status), filing: process.some(({ element }) => FILES_EVIDENCE.test(element)),
      before: (row.summary as unknown as TicketSummaryData).dispute,
    }),
  };
}

/** What the warehouse counted: as the flow keeps it, else as the last step recorded it. */
export function inspectionOf({ inspection, steps }: AfterSaleVariables): InspectedLine[] {
  if (Array.isArray(inspection)) return inspection;
  return Object.values(steps ?? {}).map((step) => step.inspection).findLast((found) => Array.isArray(found)) as InspectedLine[] | undefined ?? [];
}

/** Writes what changed since the last command, for lists that narrow by it. */
export async function storeAxes(store: Store, row: TicketRow, axes: Axes, now: string): Promise<void> {
  const known = (row.summary as unknown as TicketSummaryData).axes;
  if (known?.money !== axes.money || known.dispute !== axes.dispute) await writeAxes(store, row, axes);
  if (!known || stableJson(known.goods) !== stableJson(axes.goods)) await writeGoods(store, row, axes.goods, now);
}
