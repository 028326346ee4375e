import type { TicketDetail } from '../../server/contracts/types.ts';
import { collapseLoops, type TrailStep } from '../../ui/components/trail.ts';
import { formatMoment } from '../../ui/format/when.ts';
import type { Text } from '../../ui/i18n/text.ts';

/** One line of the buyer's trail. */
export interface TrailLine { key: string; state: TrailStep['state']; name: string; more: string }

/** The way of a request in the buyer's words: what was sent, what happened, where it is, what is still to come. */
export function trailLines(ticket: TicketDetail, text: Text): TrailLine[] {
  const sent: TrailLine = { key: 'sent', state: 'done', name: text.t('buyer.progress.sent'), more: formatMoment(new Date(ticket.appliedAt)) };
  return [sent, ...collapseLoops(ticket.steps).map((step) => lineOf(step, ticket, text))];
}

function lineOf(step: TrailStep, ticket: TicketDetail, text: Text): TrailLine {
  const label = text.label(step.buyerLabel ?? step.label);
  // A button's words ("approve, ask for the return") are the desk's; the buyer reads what it meant.
  const happened = step.state === 'done' && step.outcome ? text.word(`buyer.outcome.${step.outcome}`, '') : '';
  const visit = step.visit > 1 ? text.t('buyer.progress.visit', { n: step.visit }) : '';
  const more = [visit, ...moreWords(step, ticket, happened === '', text)].filter(Boolean).join(' · ');
  return { key: step.element, state: step.state, name: happened || label, more };
}

function moreWords(step: TrailStep, ticket: TicketDetail, withOutcome: boolean, text: Text): string[] {
  switch (step.state) {
    case 'done': return [step.completedAt ? formatMoment(new Date(step.completedAt)) : '', withOutcome ? text.label(step.outcomeLabel) : ''];
    case 'current': {
      const due = dueOf(step, ticket);
      return [due ? text.t('buyer.clock.until', { time: formatMoment(new Date(due)) }) : ''];
    }
    case 'failed': return [text.t('buyer.progress.state.failed')];
    default: return [];
  }
}

/** The clock of a current step: its own, its work item's, or the ticket's while nothing else is open. */
function dueOf(step: TrailStep, ticket: TicketDetail): string | undefined {
  const alone = ticket.steps.filter((other) => other.state === 'current').length === 1;
  const due = step.due ?? ticket.workItems.find((item) => item.element === step.element && item.state === 'open')?.due ?? (alone ? ticket.due : null);
  return due?.kind === 'clock' ? due.at : undefined;
}
