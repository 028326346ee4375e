import type { RequestLine } from '../domain/types.ts';

/** How a call about the ticket's first refund goes wrong, and how often. */
export interface GatewayTrouble { call: 'refund' | 'query'; kind: 'declined' | 'unknown'; reason?: string; times?: number }

/** Something that happens to a demo ticket, some hours after it was applied for. `by`: `buyer` or a person's email. */
export type DemoStep = { after: number; by: string } & (
  | { complete: string; outcome: string; data?: Record<string, unknown>; /** What the payment gateway does with the refund that follows. */ gateway?: GatewayTrouble[] }
  | { claim: string }
  | { message: string; visibility: 'buyer' | 'internal' }
  | { suspend: string }
  /** The buyer called; what was said. */
  | { called: string }
  /** The register's line; the next act so many hours later. */
  | { plan: { progress: string; nextAct: string; inHours: number } }
  | { rate: { score: number; tags: ('fast' | 'friendly' | 'clear' | 'solved')[]; text: string } }
  | { withdraw: string }
  /** Given to this person by email. */
  | { reassign: string }
);

/** A ticket to open in the demo shop, and how far to take it. */
export interface DemoTicketPlan {
  /** `key` of the order in `featured-orders.ts`. */
  order: string;
  /** Email of whoever opens it for the shop; absent: the buyer. */
  openedBy?: string;
  type: string;
  lines: RequestLine[];
  reason: string;
  received?: boolean;
  /** Minor units; absent: the maximum. */
  amount?: number;
  note: string;
  /** Photos to attach. */
  evidence: number;
  /** Hours before now at which it was applied for. */
  ago: number;
  drive: DemoStep[];
}

export const lin = 'lin@muhe.demo';
export const xu = 'xu@muhe.demo';
export const chen = 'chen@muhe.demo';

export function one(lineId: string, quantity = 1): RequestLine[] {
  return [{ lineId, quantity }];
}

export function approve(after: number, by = lin): DemoStep {
  return { after, by, complete: 'review', outcome: 'approve', data: {} };
}

export function shipBack(after: number, courier: string, trackingNo: string): DemoStep {
  return { after, by: 'buyer', complete: 'shipBack', outcome: 'ship_back', data: { courier, trackingNo } };
}

export function sign(after: number): DemoStep {
  return { after, by: chen, complete: 'receive', outcome: 'sign', data: {} };
}
