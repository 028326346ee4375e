import type { Role } from './roles.ts';

/** What one may be allowed to do; every contract names one. */
export const permissions = [
  'session.read', 'people.read', 'events.read', 'demo.clock',
  'quotes.make', 'policy.read',
  'orders.read', 'orders.write', 'orders.import', 'orders.link',
  'tickets.read', 'tickets.open', 'tickets.message', 'tickets.withdraw', 'tickets.suspend', 'tickets.reassign',
  /** Take lists away as files. */
  'tickets.export',
  /** Macros, shared views, the list of tags. */
  'desk.manage',
  'work.read', 'work.claim', 'work.complete',
  'files.read', 'files.write',
  'flows.read', 'flows.publish',
  /** Whether publishing needs a second person. */
  'flows.fourEyes',
  'decisions.read', 'decisions.publish',
  /** Opening hours and service levels, with what they do to running clocks. */
  'calendars.publish',
  /** Give the other side more time. */
  'clocks.extend',
  /** On and off duty: everybody their own; others' with `people.manage`. */
  'duty.set', 'people.manage',
  'incidents.read', 'incidents.retry', 'incidents.close',
  'compensations.read', 'compensations.give', 'compensations.approve',
  /** Loss documents, the gateway's ledger, what money did not arrive. */
  'finance.read', 'finance.settle',
  /** Move, skip and void what is stuck. */
  'tickets.repair',
  /** Take running tickets to another version. */
  'migrations.read', 'migrations.run',
  /** See phone numbers and addresses in full. */
  'buyers.contact',
  /** See the address, and the phone on a click that is recorded. */
  'buyers.reveal',
  'calls.log',
  /** The customer's file: read it · tags and notes · refuse further orders. */
  'customers.read', 'customers.write', 'customers.block',
  /** The register of what is next, and handing it on. */
  'handovers.write',
  'ratings.read',
  /** The knowledge base: read it, write it. */
  'knowledge.read', 'knowledge.write',
  /** The figures of the whole shop, with the names of who works there. */
  'figures.read',
  /** The pages of people outside the shop: the steps given to them, and nothing else. */
  'partner.work',
  /** The buyer's own pages: what was bought, and the tickets on it. */
  'buyer.read', 'buyer.apply',
] as const;

export type Permission = (typeof permissions)[number];

/** Everybody who works for a shop. */
const staff: readonly Permission[] = ['session.read', 'people.read', 'duty.set', 'events.read', 'demo.clock', 'policy.read', 'files.read'];

/** Who works on tickets. */
const desk: readonly Permission[] = [
  ...staff, 'knowledge.read', 'tickets.read', 'tickets.message', 'work.read', 'work.claim', 'work.complete', 'files.write', 'flows.read',
];

const agent: readonly Permission[] = [
  ...desk, 'orders.read', 'orders.link', 'quotes.make', 'tickets.open', 'tickets.withdraw', 'tickets.suspend', 'buyers.reveal',
  'compensations.read', 'compensations.give', 'clocks.extend', 'calls.log', 'customers.read', 'customers.write', 'handovers.write',
];

const supervisor: readonly Permission[] = [...agent, 'compensations.approve', 'tickets.reassign', 'customers.block', 'ratings.read', 'figures.read', 'knowledge.write', 'tickets.export', 'people.manage', 'desk.manage'];

const developer: readonly Permission[] = [
  ...staff, 'tickets.read', 'work.read', 'orders.read', 'quotes.make', 'flows.read', 'flows.publish', 'decisions.read', 'decisions.publish', 'incidents.read', 'incidents.retry', 'incidents.close',
  'tickets.repair', 'migrations.read', 'migrations.run',
];

const ops: readonly Permission[] = [...developer, 'calendars.publish', 'clocks.extend', 'orders.write', 'orders.import', 'tickets.open', 'tickets.suspend', 'tickets.reassign', 'tickets.export', 'people.manage', 'desk.manage', 'ratings.read', 'figures.read', 'knowledge.read', 'knowledge.write'];

/** Role -> permissions, least first. A person has the sum of their roles'; which tickets they see is decided per ticket by the services. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  buyer: ['buyer.read', 'buyer.apply'],
  agent,
  supervisor,
  warehouse: [...desk, 'orders.read'],
  finance: [...desk, 'tickets.export', 'figures.read', 'orders.read', 'quotes.make', 'incidents.read', 'incidents.close', 'compensations.read', 'finance.read', 'finance.settle'],
  technician: [...desk, 'buyers.contact'],
  platform: [...desk, 'orders.read'],
  ops,
  developer,
  partner: ['session.read', 'partner.work'],
  owner: [...new Set<Permission>([...supervisor, ...ops, 'finance.read', 'finance.settle', 'flows.fourEyes'])],
};

/** API keys act as the shop's own system: everything but a person's session and what people outside of it do. */
export const keyPermissions: readonly Permission[] = permissions.filter(
  (permission) => permission !== 'session.read' && !permission.startsWith('buyer.') && !permission.startsWith('partner.'),
);

/** What this caller may do: the key's list, or the sum of the person's roles. */
export function mayDo(caller: { kind: 'user' | 'buyer' | 'key'; roles: readonly Role[] }, permission: Permission): boolean {
  if (caller.kind === 'key') return keyPermissions.includes(permission);
  if (caller.kind === 'buyer') return rolePermissions.buyer.includes(permission);
  return caller.roles.some((role) => role !== 'buyer' && rolePermissions[role].includes(permission));
}
