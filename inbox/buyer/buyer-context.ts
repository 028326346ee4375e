import { createContext, useContext } from 'react';
import type { BuyerSession } from '../../server/contracts/types.ts';

export const BuyerContext = createContext<BuyerSession | null>(null);

/** The buyer of the page. */
export function useBuyer(): BuyerSession {
  const buyer = useContext(BuyerContext);
  if (!buyer) throw new Error('useBuyer needs the buyer shell above it');
  return buyer;
}
