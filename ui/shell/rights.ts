/** Acts whose buttons are shown by role. The server decides; a button without a right would only promise what it refuses. */
export type Act = 'call' | 'handOver' | 'customers' | 'claim' | 'reassign' | 'suspend' | 'withdraw' | 'message' | 'retry' | 'settle' | 'closeIncident' | 'compensate' | 'approve' | 'open' | 'try' | 'design' | 'policy' | 'manageDesk' | 'export';

const rolesOf: Readonly<Record<Act, readonly string[]>> = {
  call: ['agent', 'supervisor', 'owner'],
  handOver: ['agent', 'supervisor', 'owner'],
  customers: ['agent', 'supervisor', 'owner'],
  claim: ['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'owner'],
  message: ['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'owner'],
  reassign: ['supervisor', 'ops', 'owner'],
  suspend: ['agent', 'supervisor', 'ops', 'owner'],
  withdraw: ['agent', 'supervisor', 'owner'],
  settle: ['finance', 'owner'],
  closeIncident: ['finance', 'ops', 'developer', 'owner'],
  compensate: ['agent', 'supervisor', 'owner'],
  approve: ['supervisor', 'owner'],
  open: ['agent', 'supervisor', 'ops', 'owner'],
  export: ['supervisor', 'finance', 'ops', 'owner'],
  manageDesk: ['supervisor', 'ops', 'owner'],
  policy: ['ops', 'owner'],
  design: ['ops', 'developer', 'owner'],
  try: ['ops', 'developer', 'owner'],
  retry: ['ops', 'developer', 'owner'],
};

/** Whether a person with these roles is offered the act. */
export function mayAct(roles: readonly string[], act: Act): boolean {
  return rolesOf[act].some((role) => roles.includes(role));
}
