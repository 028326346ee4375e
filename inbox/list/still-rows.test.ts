import { describe, expect, it } from 'vitest';
import { ticketRow } from './fixtures.ts';
import { keepStill } from './still-rows.ts';

describe('keepStill', () => {
  it('keeps the order that was loaded, whatever the new order is', () => {
    const shown = [ticketRow(1), ticketRow(2), ticketRow(3)];
    const { rows, waiting } = keepStill(shown, [ticketRow(3), ticketRow(1), ticketRow(2)], false);
    expect(rows.map((row) => row.ticket.number)).toEqual(shown.map((ticket) => ticket.number));
    expect(waiting).toBe(0);
  });

  it('shows a changed ticket in its place and marks it', () => {
    const { rows } = keepStill([ticketRow(1), ticketRow(2)], [ticketRow(1), ticketRow(2, { version: 2, status: 'pending_refund' })], false);
    expect(rows.map((row) => row.changed)).toEqual([false, true]);
    expect(rows[1]?.ticket.status).toBe('pending_refund');
  });

  it('lets new tickets wait and counts them', () => {
    const { rows, waiting } = keepStill([ticketRow(1)], [ticketRow(9), ticketRow(8), ticketRow(1)], false);
    expect(rows).toHaveLength(1);
    expect(waiting).toBe(2);
  });

  it('leaves a ticket that left the list where it was, marked', () => {
    const { rows } = keepStill([ticketRow(1), ticketRow(2)], [ticketRow(2)], false);
    expect(rows.map((row) => row.gone)).toEqual([true, false]);
  });

  it('does not call a row gone that a full page pushed off its end', () => {
    const shown = [ticketRow(1), ticketRow(2), ticketRow(3)];
    const fresh = [ticketRow(9), ticketRow(2)];
    expect(keepStill(shown, fresh, true).rows.map((row) => row.gone)).toEqual([true, false, false]);
    expect(keepStill(shown, fresh, false).rows.map((row) => row.gone)).toEqual([true, false, true]);
  });
});
