/** Who may be given a step, in the order in which they are offered. A test holds them against the server's list. */
export const roles = ['buyer', 'agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'developer', 'owner', 'partner'] as const;
