import { describe, expect, it } from 'vitest';
import { isWithin, modules, modulesFor } from './modules.ts';

const paths = (...roles: string[]) => modulesFor(roles).map((module) => module.path);

describe('modulesFor', () => {
  it('shows an agent tickets, the register, customers and orders only', () => {
    expect(paths('agent')).toEqual(['/inbox', '/handover', '/customers', '/orders', '/knowledge']);
  });

  it('shows flows and operations to those who keep them running', () => {
    expect(paths('agent', 'ops')).toEqual(['/inbox', '/handover', '/customers', '/orders', '/knowledge', '/figures', '/flows', '/policy', '/calendars', '/decisions', '/settings/people', '/ops/incidents']);
  });

  it('leads technicians to their visits and the warehouse to its parcels first', () => {
    expect(paths('technician')).toEqual(['/work', '/inbox', '/knowledge']);
    expect(paths('warehouse')).toEqual(['/receive', '/inbox', '/orders', '/knowledge']);
  });

  it('shows a person without a desk role nothing', () => {
    expect(paths('buyer')).toEqual([]);
  });
});

describe('isWithin', () => {
  const here = (address: string) => modules.filter((module) => isWithin(module, address)).map((module) => module.path);

  it('counts a ticket to the inbox', () => {
    expect(here('/tickets/AS2611190121')).toEqual(['/inbox']);
    expect(here('/inbox')).toEqual(['/inbox']);
  });

  it('does not take a longer word for the same part', () => {
    expect(here('/inboxes')).toEqual([]);
  });
});
