/** Every role a person of a shop may have; `buyer` belongs to buyer sessions only. */
export const roles = [
  'buyer', 'agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'developer', 'owner',
] as const;

export type Role = (typeof roles)[number];
