import { listImports } from '../../contracts/imports/list.ts';
import { readImport } from '../../contracts/imports/read.ts';
import { batchOrders } from '../../contracts/orders/batch.ts';
import { importOrders } from '../../contracts/orders/import.ts';
import { linkBuyer } from '../../contracts/orders/link.ts';
import { listOrders } from '../../contracts/orders/list.ts';
import { quoteOrder } from '../../contracts/orders/quote.ts';
import { readOrderEntries } from '../../contracts/orders/entries.ts';
import { readOrder } from '../../contracts/orders/read.ts';
import { upsertOrder } from '../../contracts/orders/upsert.ts';
import { makeQuote } from '../../contracts/quotes/make.ts';
import { bind, type Binding } from '../binding.ts';
import { AppError } from '../errors.ts';
import { makeBuyerLink } from '../handlers/buyer-link.ts';
import type { HttpSettings } from '../settings.ts';

export function orderBindings({ sessionSecret: secret }: HttpSettings): Binding[] {
  return [
    bind(listOrders, (services, { actor, query }) => services.orders.list(actor, query)),
    bind(batchOrders, (services, { actor, body, once }) => services.orders.batch(actor, body.orders, once)),
    bind(importOrders, (services, { actor, uploads, once }) => services.imports.start(actor, uploads, once)),
    bind(upsertOrder, (services, { actor, params: { number }, body }) => {
      if (body.number !== undefined && body.number !== number) throw new AppError('order_number_mismatch');
      return services.orders.upsert(actor, number, body);
    }, (receipt) => (receipt.created ? 201 : 200)),
    bind(readOrder, (services, { actor, params }) => services.orders.read(actor, params.number)),
    bind(readOrderEntries, (services, { actor, params }) => services.orders.entries(actor, params.number)),
    bind(quoteOrder, (services, { actor, params, body }) => services.quotes.forOrder(actor, params.number, body)),
    bind(linkBuyer, (services, { actor, params, body, origin }) =>
      makeBuyerLink(services, actor, params.number, body.days, { secret, publicUrl: origin })),
    bind(listImports, (services, { actor, query }) => services.imports.list(actor, query)),
    bind(readImport, (services, { actor, params }) => services.imports.read(actor, params.id)),
    bind(makeQuote, (services, { actor, body }) => services.quotes.make(actor, body)),
  ];
}
