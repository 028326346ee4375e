import type { TicketSummary } from '../../server/contracts/types.ts';
import type { Text } from '../i18n/text.ts';
import { modulesFor } from '../shell/modules.ts';
import { allViews } from '../shell/views.ts';

/** Somewhere the jump dialog can go. */
export interface JumpTarget {
  readonly path: string;
  readonly title: string;
  readonly more: string;
}

/** The pages and views whose names contain what was typed. */
export function pageTargets(typed: string, roles: readonly string[], text: Text): readonly JumpTarget[] {
  const modules = modulesFor(roles);
  const pages = modules.map((module) => ({ path: module.path, title: text.t(module.title), more: '' }));
  const views = modules.some((module) => module.path === '/inbox')
    ? allViews.map((view) => ({ path: `/inbox/${view.code}`, title: text.t(view.title), more: text.t('shell.inbox') }))
    : [];
  const wanted = typed.trim().toLowerCase();
  return [...pages, ...views].filter((target) => target.title.toLowerCase().includes(wanted));
}

/** Tickets as targets: number first, then what and whose. */
export function ticketTargets(tickets: readonly TicketSummary[], text: Text): readonly JumpTarget[] {
  return tickets.map((ticket) => ({
    path: `/tickets/${ticket.number}`,
    title: ticket.number,
    more: [text.word(ticket.status), ticket.lines[0]?.title, ticket.buyer.name].filter(Boolean).join(' · '),
  }));
}
