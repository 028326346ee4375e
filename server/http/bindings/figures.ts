import { readBacklog } from '../../contracts/figures/backlog.ts';
import { readFigureFile } from '../../contracts/figures/file.ts';
import { listFigureMails } from '../../contracts/figures/list-mails.ts';
import { removeFigureMail } from '../../contracts/figures/remove-mail.ts';
import { saveFigureMail } from '../../contracts/figures/save-mail.ts';
import { readFigures } from '../../contracts/figures/table.ts';
import { listFigureTickets } from '../../contracts/figures/tickets.ts';
import { bind, bindFile, type Binding } from '../binding.ts';

export const figureBindings: Binding[] = [
  bind(readBacklog, (services, { actor }) => services.figures.backlog(actor)),
  bind(listFigureMails, (services, { actor }) => services.figures.mails(actor)),
  bind(saveFigureMail, (services, { actor, params, body }) => services.figures.saveMail(actor, params.every, body.hour)),
  bind(removeFigureMail, (services, { actor, params }) => services.figures.removeMail(actor, params.every)),
  bindFile(readFigureFile, (services, { actor, query }) => services.figures.file(actor, query)),
  bind(readFigures, (services, { actor, query }) => services.figures.table(actor, query)),
  bind(listFigureTickets, (services, { actor, params, query }) => services.figures.tickets(actor, params.measure, query)),
];
