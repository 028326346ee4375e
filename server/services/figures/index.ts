import { backlog } from '../../../definitions/store/figures.ts';
import type { FigureService } from '../../http/figure-service.ts';
import type { Parts } from '../parts.ts';
import { figureFile } from './file.ts';
import { createFigureMails } from './mails.ts';
import { figureTable } from './table.ts';
import { listTickets } from './tickets.ts';

/** The shop's figures: tables, the tickets behind each number, files and mails. */
export function createFigureService(parts: Pick<Parts, 'store' | 'engine' | 'book'>): FigureService {
  return {
    table: (actor, query) => figureTable(parts, actor.shopId, query),
    tickets: (actor, measure, query) => listTickets(parts, actor.shopId, measure, query),
    backlog: (actor) => backlog(parts.store, actor.shopId, parts.engine.now()),
    file: (actor, query) => figureFile(parts, actor.shopId, query),
    ...createFigureMails(parts),
  };
}
