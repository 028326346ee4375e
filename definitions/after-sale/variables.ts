import type { InspectedLine } from '../domain/axes/goods.ts';
import type { Quote, RequestLine } from '../domain/types.ts';

/** What the flows of this product keep as variables; flows may add their own. Money in minor units. */
export interface AfterSaleVariables {
  request: {
    type: string;
    lines: RequestLine[];
    reason: string;
    amount: number;
    note: string;
    evidence: string[];
    received?: boolean;
    /** What the buyer wants instead, by line; a spec in words has no article number. */
    replacement?: { lineId: string; sku: string; spec: string; unitPrice?: number }[];
  };
  /** What was agreed to go out instead, by line. */
  replacements?: { lineId: string; title?: string | null; spec?: string | null }[] | null;
  quote?: Pick<Quote, 'amount' | 'max' | 'freight' | 'points' | 'lines'>;
  fault?: 'seller' | 'buyer' | 'courier' | 'none';
  approvedAmount?: number | null;
  /** Waits for the buyer's answer. */
  offeredAmount?: number | null;
  /** What the buyer is asked to accept; null when nothing is offered. */
  offer?: { kind: 'amount' | 'type_change' | 'evidence'; amount: number | null; toType: string | null; note: string | null; expiresAt: string } | null;
  serviceFee?: number;
  /** Who bears the return freight, where it was settled; and what the buyer says it cost, in minor units. */
  freightBy?: 'seller' | 'buyer' | null;
  returnFreight?: number | null;
  returnParcel?: { courier: string; trackingNo: string } | null;
  outParcel?: { courier: string; trackingNo: string } | null;
  /** What the warehouse counted, line by line. */
  inspection?: InspectedLine[] | null;
  /** The buyer has a new item; the item works again. */
  replaced?: boolean;
  repaired?: boolean;
  steps?: Record<string, Record<string, unknown>>;
}

export function afterSale(variables: Record<string, unknown>): AfterSaleVariables {
  return variables as unknown as AfterSaleVariables;
}
