import { acceptedTypes, mostBytes } from '../../engine/forms/file-fields.ts';
import type { Decisions } from '../../engine/runtime/decisions.ts';
import type { Decision } from '../../engine/runtime/domain.ts';
import { EngineError, type FieldProblem } from '../../engine/runtime/errors.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { TicketRow } from '../../engine/store/ticket.ts';
import { DomainError } from '../domain/errors.ts';
import { quoteRequest } from '../domain/check-request.ts';
import type { Policy, RequestLine } from '../domain/types.ts';
import { findOrderById } from '../store/orders.ts';
import { findPolicy } from '../store/policies.ts';
import { movesMoney } from '../domain/ticket-type.ts';
import { ownLimit } from './own-limit.ts';
import { ticketFacts, typeOf } from './ticket-facts.ts';
import type { AfterSaleVariables } from './variables.ts';

interface InspectedLine { lineId: string; good?: number; damaged?: number; missing?: number; notOurs?: number; photos?: string[] }

/**
 * What a JSON Schema cannot say about a decision: counts that must add up, files that must exist, a counter-offer within what was asked.
 * Fills what only the shop's books know: the quote of other goods, and the limit of whoever decides where the form has a place for it.
 * @throws EngineError form_invalid · DomainError fee_not_allowed · fee_above_amount · party_to_case
 */
export async function checkDecision(store: Store, decisions: Pick<Decisions, 'live' | 'ask'>, ticket: TicketRow, decision: Decision, variables: AfterSaleVariables): Promise<Record<string, unknown>> {
  await refuseParty(store, ticket, decision);
  const problems = [...inspectionProblems(decision, variables), ...counterProblems(decision, variables), ...(await priceProblems(store, ticket, decision)), ...(await fileProblems(store, ticket.shop_id, decision))];
  if (problems.length > 0) throw new EngineError('form_invalid', 'Some fields are missing or wrong. Nothing was sent.', { fields: problems });
  await checkFee(store, ticket, decision, variables);
  return {
    ...decision.data,
    ...(Array.isArray(decision.data.lines) && movesMoney(typeOf(ticket)) ? { quote: await quoteAnew(store, ticket, decision.data.lines as RequestLine[]) } : {}),
    ...(decision.fields.includes('ownLimit') ? { ownLimit: await ownLimit(store, decisions, ticket.shop_id, await policyOf(store, ticket), decision.actor) } : {}),
  };
}

/** Who judges a case has done nothing else on it: somebody who was of the shop then is a party now too. @throws DomainError party_to_case */
async function refuseParty(store: Store, ticket: TicketRow, { roles, actor }: Decision): Promise<void> {
  if (actor.type !== 'user' || !actor.id || !isJudged(roles)) return;
  const items = await store.db()('work_item').where({ shop_id: ticket.shop_id, ticket_id: ticket.ticket_id, state: 'done' }).select('roles', 'closed_by') as { roles: string[]; closed_by: { id?: string } | null }[];
  if (items.some((item) => item.closed_by?.id === actor.id && !isJudged(item.roles))) throw new DomainError('party_to_case');
}

function isJudged(roles: readonly string[]): boolean {
  return roles.length === 1 && roles[0] === 'platform';
}

/** A fee is the shop's to allow, and never more than what it is taken off. @throws DomainError fee_not_allowed · fee_above_amount */
async function checkFee(store: Store, ticket: TicketRow, { data }: Decision, variables: AfterSaleVariables): Promise<void> {
  const fee = typeof data.serviceFee === 'number' ? data.serviceFee : 0;
  if (fee === 0) return;
  if (!(await policyOf(store, ticket)).serviceFee) throw new DomainError('fee_not_allowed');
  const asked = typeof data.amount === 'number' ? data.amount : variables.request.amount;
  if (fee > asked) throw new DomainError('fee_above_amount', { serviceFee: fee, asked });
}

async function policyOf(store: Store, ticket: TicketRow): Promise<Policy> {
  const policy = await findPolicy(store, ticket.shop_id, ticket.policy_version);
  if (!policy) throw new Error(`Ticket ${ticket.number} has lost its policy.`);
  return policy.document;
}

/** Other goods, other figures: whoever decides next must see the new ones. @throws DomainError as `quoteRequest` */
async function quoteAnew(store: Store, ticket: TicketRow, lines: RequestLine[]): Promise<AfterSaleVariables['quote']> {
  const order = await findOrderById(store, ticket.shop_id, ticket.order_id);
  if (!order) throw new Error(`Ticket ${ticket.number} has lost its order.`);
  const others = await ticketFacts(store, ticket.shop_id, ticket.order_id, ticket.ticket_id);
  const { amount, max, freight, points, lines: quoted } = quoteRequest(order.document, others, await policyOf(store, ticket), { type: typeOf(ticket), lines });
  return { amount, max, freight, points, lines: quoted };
}

function inspectionProblems(decision: Decision, variables: AfterSaleVariables): FieldProblem[] {
  const inspected = decision.data.inspection;
  if (!Array.isArray(inspected)) return [];
  return variables.request.lines.flatMap(({ lineId, quantity }) => {
    const index = (inspected as InspectedLine[]).findIndex((line) => line.lineId === lineId);
    const line = (inspected as InspectedLine[])[index];
    const sum = (line?.good ?? 0) + (line?.damaged ?? 0) + (line?.missing ?? 0) + (line?.notOurs ?? 0);
    return sum === quantity ? [] : [{ path: `/inspection/${Math.max(0, index)}`, code: 'must_add_up', message: `The counts of line ${lineId} must add up to ${quantity}; they are ${sum}.` }];
  });
}

/** The buyer may come down from what was asked, not go above it. */
function counterProblems({ outcome, data }: Decision, { request }: AfterSaleVariables): FieldProblem[] {
  const amount = data.counterAmount;
  if (outcome !== 'counter' || typeof amount !== 'number' || amount <= request.amount) return [];
  return [{ path: '/counterAmount', code: 'above_asked', message: 'A counter-offer cannot be above the amount that was asked for.' }];
}

/** Goods that are short are replaced at the same price; what the order says nothing of is the agent's to know. */
async function priceProblems(store: Store, ticket: TicketRow, { outcome, data }: Decision): Promise<FieldProblem[]> {
  const { sku } = (data.replacement ?? {}) as { sku?: unknown };
  if (outcome !== 'replace' || typeof sku !== 'string') return [];
  const lines = (await findOrderById(store, ticket.shop_id, ticket.order_id))?.document.lines ?? [];
  const prices = lines.flatMap(({ unitPrice, specs }) => (specs ?? []).filter((spec) => spec.sku === sku).map((spec) => ({ asked: unitPrice, costs: spec.unitPrice })));
  if (prices.length === 0 || prices.some(({ asked, costs }) => asked === costs)) return [];
  return [{ path: '/replacement/sku', code: 'other_price', message: 'The replacement has another price. Choose one at the same price, or agree on an exchange with the buyer.' }];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Files must have been uploaded, and be what their field takes. */
async function fileProblems(store: Store, shopId: string, { files, data }: Decision): Promise<FieldProblem[]> {
  const given = files.flatMap(({ code, rule }) => [data[code]].flat().filter((id) => typeof id === 'string').map((id) => ({ code, rule, id })));
  if (given.length === 0) return [];
  const rows = await store.db()('file').where({ shop_id: shopId }).whereIn('file_id', given.map(({ id }) => id).filter((id) => UUID.test(id))).select('file_id', 'name', 'type', 'size') as { file_id: string; name: string; type: string; size: number }[];
  const known = new Map(rows.map((row) => [row.file_id, row]));
  return given.flatMap(({ code, rule, id }): FieldProblem[] => {
    const file = known.get(id);
    const refuse = (problem: string, message: string): FieldProblem[] => [{ path: `/${code}`, code: problem, message }];
    if (!file) return refuse('file_unknown', `There is no file ${id}. Upload it first.`);
    if (!acceptedTypes(rule).includes(file.type)) return refuse('file_type', `${file.name} is ${file.type}; this field takes ${acceptedTypes(rule).join(', ')}.`);
    return file.size > mostBytes(rule) ? refuse('file_size', `${file.name} is larger than the ${rule.maxMb} MB that this field takes. Make it smaller.`) : [];
  });
}
