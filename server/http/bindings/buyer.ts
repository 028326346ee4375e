import { closeBuyerSession } from '../../contracts/buyer/close-session.ts';
import { completeBuyerWorkItem } from '../../contracts/buyer/complete-work-item.ts';
import { streamBuyerEvents } from '../../contracts/buyer/events.ts';
import { listBuyerOrders } from '../../contracts/buyer/list-orders.ts';
import { listBuyerReasons } from '../../contracts/buyer/list-reasons.ts';
import { listBuyerTickets } from '../../contracts/buyer/list-tickets.ts';
import { sendBuyerMessage } from '../../contracts/buyer/message.ts';
import { openBuyerSession } from '../../contracts/buyer/open-session.ts';
import { openBuyerTicket } from '../../contracts/buyer/open-ticket.ts';
import { quoteForBuyer } from '../../contracts/buyer/quote.ts';
import { readBuyerFile } from '../../contracts/buyer/read-file.ts';
import { readBuyerOrder } from '../../contracts/buyer/read-order.ts';
import { readBuyerSession } from '../../contracts/buyer/read-session.ts';
import { readBuyerTicket } from '../../contracts/buyer/read-ticket.ts';
import { readBuyerTimeline } from '../../contracts/buyer/timeline.ts';
import { uploadBuyerFile } from '../../contracts/buyer/upload-file.ts';
import { withdrawBuyerTicket } from '../../contracts/buyer/withdraw.ts';
import { onlyUpload } from '../../files/only-upload.ts';
import { openStream } from '../../live/stream.ts';
import { bind, bindEvents, bindFile, type Binding } from '../binding.ts';
import { buyerSignIn } from '../handlers/buyer-sign-in.ts';
import { whichBuyer } from '../handlers/who-am-i.ts';
import type { HttpSettings } from '../settings.ts';

/** The buyer's pages ask the same services as the desk; what a buyer may see is decided there, by the actor. */
export function buyerBindings({ sessionSecret, stream }: HttpSettings): Binding[] {
  return [
    bind(openBuyerSession, (services, call) => buyerSignIn(services, call, sessionSecret)),
    bind(readBuyerSession, (services, { actor }) => whichBuyer(services, actor)),
    bind(closeBuyerSession, (_, { login }) => login.end()),
    bind(listBuyerOrders, (services, { actor, query }) => services.orders.list(actor, query)),
    bind(readBuyerOrder, (services, { actor, params }) => services.orders.read(actor, params.number)),
    bind(quoteForBuyer, (services, { actor, body: { orderNumber, ...rest } }) => services.quotes.forOrder(actor, orderNumber, rest)),
    bind(listBuyerReasons, (services, { actor, query }) => services.policy.reasons(actor, query)),
    bind(openBuyerTicket, (services, { actor, body, once }) => services.tickets.open(actor, body, once)),
    bind(listBuyerTickets, (services, { actor, query }) => services.tickets.list(actor, { ...query, sort: '-appliedAt' })),
    bind(readBuyerTicket, (services, { actor, params }) => services.tickets.read(actor, params.number)),
    bind(readBuyerTimeline, (services, { actor, params, query }) => services.tickets.timeline(actor, params.number, query)),
    bind(sendBuyerMessage, (services, { actor, params, body, once }) =>
      services.tickets.message(actor, params.number, { ...body, visibility: 'buyer' }, once)),
    bind(withdrawBuyerTicket, (services, { actor, params, body }) => services.tickets.withdraw(actor, params.number, body)),
    bind(completeBuyerWorkItem, (services, { actor, params, body, once }) => services.workItems.complete(actor, params.id, body, once)),
    bind(uploadBuyerFile, (services, { actor, uploads }) => services.files.put(actor, onlyUpload(uploads))),
    bindEvents(streamBuyerEvents, (services, { actor }, req, res) => openStream(services.buyerEvents(actor), actor.shopId, req, res, stream)),
    bindFile(readBuyerFile, (services, { actor, params }) => services.files.get(actor, params.id)),
  ];
}
