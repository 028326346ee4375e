import { useQuery } from '@tanstack/react-query';
import type { TicketDetail, TicketSummary } from '../../../server/contracts/types.ts';
import { request } from '../../../ui/api/client.ts';
import type { FormData, FormSurroundings } from '../../../ui/forms/types.ts';

/** What a form is shown with. */
export interface Sample { data: FormData; surroundings: FormSurroundings }

/** A case that nobody has: two of three mugs. */
export const madeUp: Sample = {
  data: {},
  surroundings: { currency: 'CNY', lines: [{ lineId: 'L1', title: '手冲陶瓷马克杯 350ml', spec: '奶白', quantity: 2 }, { lineId: 'L2', title: '胡桃木杯垫', quantity: 1 }], amounts: { amount: { max: 10_450 } } },
};

const OFFERED = 30;

/** The newest tickets of this flow that the reader may see. */
export function useSampleTickets(flow: string) {
  return useQuery({
    queryKey: ['tickets', 'samples', flow],
    queryFn: async ({ signal }) => {
      const { items } = await request<{ items: TicketSummary[] }>('GET', '/tickets', { query: { limit: OFFERED }, signal });
      return [...items.filter((ticket) => ticket.flow.key === flow), ...items.filter((ticket) => ticket.flow.key !== flow)];
    },
  });
}

/** A real ticket as a sample: its goods and limits, and what this form holds on it where it has been reached. */
export function useSample(number: string | undefined, form: string) {
  return useQuery({
    queryKey: ['tickets', 'sample', number, form], enabled: number !== undefined,
    queryFn: async ({ signal }) => sampleOf(await request<TicketDetail>('GET', `/tickets/${number}`, { signal }), form),
  });
}

function sampleOf(ticket: TicketDetail, form: string): Sample {
  const item = ticket.workItems.findLast((one) => one.form?.key === form);
  return {
    data: (item?.data ?? {}) as FormData,
    surroundings: {
      currency: ticket.amounts.currency,
      lines: ticket.lines.map(({ lineId, title, spec, image, quantity }) => ({ lineId, title, spec, image, quantity })),
      ...(ticket.quote && { amounts: { amount: { max: ticket.quote.max } } }),
    },
  };
}
