import type { TicketPage, TicketSummary } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';

/** More than these only say that the number was too short. */
const LIMIT = 10;

/** What a scanner or a person gave, without the blanks that labels print between the digits. */
export function tidyNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

/** The tickets that a tracking, ticket or order number belongs to. */
export async function findParcel(number: string): Promise<readonly TicketSummary[]> {
  const page = await request<TicketPage>('GET', '/tickets', { query: { q: tidyNumber(number), limit: LIMIT } });
  return page.items;
}
