export const groups = ['mind', 'agreement', 'delivery', 'goods', 'differs', 'other'] as const;
export const states = ['before_shipment', 'not_received', 'received'] as const;
export const faults = ['seller', 'buyer', 'courier', 'none'] as const;

/** A reason as the policy holds it. */
export interface Reason {
  code: string; zh: string; en: string; group: (typeof groups)[number]; types: string[]; states: (typeof states)[number][]; evidence: number; fault: (typeof faults)[number]; noReason?: boolean;
}

/** In the place of the one with its code, else as the last. */
export function putReason(reasons: readonly Reason[], reason: Reason): Reason[] {
  const index = reasons.findIndex(({ code }) => code === reason.code);
  return index < 0 ? [...reasons, reason] : reasons.with(index, reason);
}

/** The last one stays: a policy without reasons offers nothing. */
export function removeReason(reasons: readonly Reason[], code: string): Reason[] {
  return reasons.length === 1 ? [...reasons] : reasons.filter((reason) => reason.code !== code);
}

/** Past the ends nothing happens. */
export function moveReason(reasons: readonly Reason[], code: string, by: -1 | 1): Reason[] {
  const from = reasons.findIndex((reason) => reason.code === code);
  const to = from + by;
  return from < 0 || to < 0 || to >= reasons.length ? [...reasons] : reasons.with(from, reasons[to]!).with(to, reasons[from]!);
}
