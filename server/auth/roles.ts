/** Every role a person of a shop may have; `buyer` belongs to buyer sessions only, `partner` to people outside the shop. */
export const roles = [
  'buyer', 'agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'developer', 'owner', 'partner',
] as const;

export type Role = (typeof roles)[number];
