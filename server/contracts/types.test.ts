import { expectTypeOf, test } from 'vitest';
import type { CompleteWorkItem, OpenTicket, OrderInput, Session, TicketDetail, TicketQuery } from './types.ts';

test('types come out of the schemas as closed objects', () => {
  expectTypeOf<TicketDetail['workItems'][number]['outcomes'][number]['tone']>().toEqualTypeOf<'primary' | 'neutral' | 'danger'>();
  expectTypeOf<TicketDetail['assignee']>().toEqualTypeOf<{ id: string; name: string } | null>();
  expectTypeOf<TicketDetail['amounts']['approved']>().toEqualTypeOf<number | null>();
  expectTypeOf<keyof Session>().toEqualTypeOf<'user' | 'shop' | 'demo'>();
});

test('a property with a default is there after validation, an optional one may not be', () => {
  expectTypeOf<TicketQuery['limit']>().toEqualTypeOf<number>();
  expectTypeOf<OrderInput['freight']>().toEqualTypeOf<number>();
  expectTypeOf<OpenTicket['amount']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<CompleteWorkItem['version']>().toEqualTypeOf<number>();
});
