import { rateTicket } from '../../contracts/buyer/rate.ts';
import { readBuyerThumbnail } from '../../contracts/buyer/thumbnail.ts';
import { listCannedReplies } from '../../contracts/canned-replies/list.ts';
import { removeCannedReply } from '../../contracts/canned-replies/remove.ts';
import { saveCannedReply } from '../../contracts/canned-replies/save.ts';
import { blockCustomer } from '../../contracts/customers/block.ts';
import { findCustomers } from '../../contracts/customers/find.ts';
import { noteOnCustomer } from '../../contracts/customers/note.ts';
import { readCustomer } from '../../contracts/customers/read.ts';
import { showPhone } from '../../contracts/customers/show-phone.ts';
import { tagCustomer } from '../../contracts/customers/tag.ts';
import { readThumbnail } from '../../contracts/files/thumbnail.ts';
import { listHandovers } from '../../contracts/handovers/list.ts';
import { makeHandover } from '../../contracts/handovers/make.ts';
import { receiveHandover } from '../../contracts/handovers/receive.ts';
import { readRegister } from '../../contracts/handovers/register.ts';
import { listRatings } from '../../contracts/ratings/list.ts';
import { readCallSheet } from '../../contracts/tickets/call-sheet.ts';
import { logCall } from '../../contracts/tickets/log-call.ts';
import { planTicket } from '../../contracts/tickets/plan.ts';
import { seeTicket } from '../../contracts/tickets/see.ts';
import { bind, bindFile, type Binding } from '../binding.ts';

/** Prepared words, calls, customers, the register and hand-overs, ratings, small pictures. */
export const conversationBindings: Binding[] = [
  bind(listCannedReplies, (services, { actor, query }) => services.conversation.replies(actor, query.ticket)),
  bind(saveCannedReply, (services, { actor, params, body }) => services.conversation.saveReply(actor, params.id, body)),
  bind(removeCannedReply, (services, { actor, params }) => services.conversation.removeReply(actor, params.id)),
  bind(readCallSheet, (services, { actor, params }) => services.conversation.callSheet(actor, params.id)),
  bind(logCall, (services, { actor, params, body, once }) => services.conversation.logCall(actor, params.id, body, once)),
  bind(findCustomers, (services, { actor, query }) => services.customers.find(actor, query.q)),
  bind(readCustomer, (services, { actor, params }) => services.customers.read(actor, params.ref)),
  bind(tagCustomer, (services, { actor, params, body }) => services.customers.tag(actor, params.ref, body.tags)),
  bind(noteOnCustomer, (services, { actor, params, body, once }) => services.customers.note(actor, params.ref, body.text, once)),
  bind(blockCustomer, (services, { actor, params, body }) => services.customers.block(actor, params.ref, body)),
  bind(showPhone, (services, { actor, params, body }) => services.customers.showPhone(actor, params.ref, body.ticket)),
  bind(readRegister, (services, { actor }) => services.handovers.register(actor)),
  bind(seeTicket, (services, { actor, params, body }) => services.handovers.see(actor, params.id, body.seq)),
  bind(planTicket, (services, { actor, params, body }) => services.handovers.plan(actor, params.id, body)),
  bind(listHandovers, (services, { actor, query }) => services.handovers.list(actor, query)),
  bind(makeHandover, (services, { actor, body, once }) => services.handovers.make(actor, body, once)),
  bind(receiveHandover, (services, { actor, params }) => services.handovers.receive(actor, params.id)),
  bind(listRatings, (services, { actor, query }) => services.ratings.list(actor, query)),
  bind(rateTicket, (services, { actor, params, body, once }) => services.ratings.rate(actor, params.number, body, once)),
  bindFile(readThumbnail, (services, { actor, params }) => services.files.thumbnail(actor, params.id)),
  bindFile(readBuyerThumbnail, (services, { actor, params }) => services.files.thumbnail(actor, params.id)),
];
