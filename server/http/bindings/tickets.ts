import { readFile } from '../../contracts/files/read.ts';
import { uploadFile } from '../../contracts/files/upload.ts';
import { countTickets } from '../../contracts/tickets/counts.ts';
import { listTickets } from '../../contracts/tickets/list.ts';
import { sendMessage } from '../../contracts/tickets/message.ts';
import { openTicket } from '../../contracts/tickets/open.ts';
import { readTicket } from '../../contracts/tickets/read.ts';
import { reassignTicket } from '../../contracts/tickets/reassign.ts';
import { resumeTicket } from '../../contracts/tickets/resume.ts';
import { suspendTicket } from '../../contracts/tickets/suspend.ts';
import { readTimeline } from '../../contracts/tickets/timeline.ts';
import { withdrawTicket } from '../../contracts/tickets/withdraw.ts';
import { claimWorkItem } from '../../contracts/work-items/claim.ts';
import { completeWorkItem } from '../../contracts/work-items/complete.ts';
import { countDoneToday } from '../../contracts/work-items/done-today.ts';
import { listWorkItems } from '../../contracts/work-items/list.ts';
import { releaseWorkItem } from '../../contracts/work-items/release.ts';
import { bind, bindFile, type Binding } from '../binding.ts';
import { onlyUpload } from '../../files/only-upload.ts';

export const ticketBindings: Binding[] = [
  bind(openTicket, (services, { actor, body, once }) => services.tickets.open(actor, body, once)),
  bind(listTickets, (services, { actor, query }) => services.tickets.list(actor, query)),
  bind(countTickets, (services, { actor, query }) => services.tickets.counts(actor, query)),
  bind(readTicket, (services, { actor, params }) => services.tickets.read(actor, params.id)),
  bind(readTimeline, (services, { actor, params, query }) => services.tickets.timeline(actor, params.id, query)),
  bind(sendMessage, (services, { actor, params, body, once }) => services.tickets.message(actor, params.id, body, once)),
  bind(withdrawTicket, (services, { actor, params, body }) => services.tickets.withdraw(actor, params.id, body)),
  bind(suspendTicket, (services, { actor, params, body }) => services.tickets.suspend(actor, params.id, body)),
  bind(resumeTicket, (services, { actor, params, body }) => services.tickets.resume(actor, params.id, body)),
  bind(reassignTicket, (services, { actor, params, body }) => services.tickets.reassign(actor, params.id, body)),
  bind(listWorkItems, (services, { actor, query }) => services.workItems.list(actor, query)),
  bind(countDoneToday, (services, { actor }) => services.workItems.doneToday(actor)),
  bind(claimWorkItem, (services, { actor, params }) => services.workItems.claim(actor, params.id)),
  bind(releaseWorkItem, (services, { actor, params }) => services.workItems.release(actor, params.id)),
  bind(completeWorkItem, (services, { actor, params, body, once }) => services.workItems.complete(actor, params.id, body, once)),
  bind(uploadFile, (services, { actor, uploads }) => services.files.put(actor, onlyUpload(uploads))),
  bindFile(readFile, (services, { actor, params }) => services.files.get(actor, params.id)),
];
