import { describe, expect, it } from 'vitest';
import { mayAct, type Act } from './rights.ts';
import { mayDo, type Permission } from '../../server/auth/permissions.ts';
import { roles } from '../../server/auth/roles.ts';

const permissionOf: Readonly<Record<Act, Permission>> = {
  call: 'calls.log', handOver: 'handovers.write', customers: 'customers.read', claim: 'work.claim', message: 'tickets.message', reassign: 'tickets.reassign', suspend: 'tickets.suspend', withdraw: 'tickets.withdraw',
  retry: 'incidents.retry', settle: 'finance.settle', closeIncident: 'incidents.close', compensate: 'compensations.give', approve: 'compensations.approve', try: 'decisions.read', design: 'decisions.publish', policy: 'calendars.publish', manageDesk: 'desk.manage', open: 'tickets.open', export: 'tickets.export',
};

describe('mayAct', () => {
  it.each(Object.entries(permissionOf))('offers %s to exactly the roles that the server allows %s', (act, permission) => {
    const desk = roles.filter((role) => role !== 'buyer');
    const offered = desk.filter((role) => mayAct([role], act as Act));
    expect(offered).toEqual(desk.filter((role) => mayDo({ kind: 'user', roles: [role] }, permission)));
  });
});
