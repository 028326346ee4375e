import type { OrderDetail } from '../../server/contracts/types.ts';
import { missingOf, refusalsByReason, typeOf, type ApplyDraft, type Missing } from '../buyer/apply-model.ts';

export const emptyDraft: ApplyDraft = { lines: [], evidence: [], note: '' };

/** The types that an agent may open for at least one line of the order, and why each of the others may not be opened. */
export function typesOfOrder(detail: OrderDetail, sentence: (entry: OrderDetail['eligibility'][number]) => string) {
  const offered = detail.types.filter(({ code }) => detail.eligibility.some((entry) => entry.type === code && entry.allowed));
  const shut = detail.eligibility.filter((entry) => !offered.some(({ code }) => code === entry.type));
  return { offered, refused: refusalsByReason(shut, sentence).map(({ types, why }) => ({ types: [...new Set(types)], why })) };
}

/** What still has to be filled in; some types need no lines. */
export function missingForAgent(detail: OrderDetail, draft: ApplyDraft, ...rest: [Parameters<typeof missingOf>[2], number | undefined]): Missing[] {
  const missing = missingOf(detail, draft, ...rest);
  return typeOf(detail, draft.type)?.lines === 'optional' ? missing.filter((what) => what !== 'lines') : missing;
}
