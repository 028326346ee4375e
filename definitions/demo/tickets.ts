import { featuredOrders } from './featured-orders.ts';
import { hoursAfter } from './build-order.ts';
import { demoOrders } from './orders.ts';
import { endedTickets } from './ended-tickets.ts';
import { moneyTickets } from './money-tickets.ts';
import { runningTickets } from './running-tickets.ts';
import type { DemoStep, DemoTicketPlan } from './ticket-plan.ts';
import { talkingTickets } from './talking-tickets.ts';
import { waitingTickets } from './waiting-tickets.ts';
import { workshopTickets } from './workshop-tickets.ts';

/** A demo ticket with its instants: open it at `appliedAt`, then let each step happen at its `at`. */
export interface DemoTicket extends Omit<DemoTicketPlan, 'order' | 'ago' | 'drive'> {
  orderNumber: string;
  appliedAt: string;
  drive: (DemoStep & { at: string })[];
}

/** The demo shop's tickets in the sequence in which they were applied for. */
export function demoTickets(now: string): DemoTicket[] {
  const orders = demoOrders(now);
  const numberOf = (key: string): string => orders[featuredOrders.findIndex((plan) => plan.key === key)]!.number;
  return [...waitingTickets, ...runningTickets, ...talkingTickets, ...workshopTickets, ...moneyTickets, ...endedTickets].map(({ order, ago, drive, ...plan }) => {
    const appliedAt = hoursAfter(now, -ago);
    return { ...plan, orderNumber: numberOf(order), appliedAt, drive: drive.map((step) => ({ ...step, at: hoursAfter(appliedAt, step.after) })) };
  }).toSorted((a, b) => a.appliedAt.localeCompare(b.appliedAt));
}
