import type { Role } from './roles.ts';

/**
 * On whose behalf an operation runs. Made by authentication, handed to every service as its first argument; a service looks only at rows
 * of `shopId`, and for a buyer only at `orderNumbers`.
 */
export interface Actor {
  shopId: string;
  kind: 'user' | 'buyer' | 'key';
  /** For people who read the timeline: a person's name, the buyer's name, the key's label. */
  name: string;
  roles: Role[];
  /** Codes. */
  groups: string[];
  /** Of users. */
  userId?: string;
  /** Of buyers: the order's buyer id, and the orders they proved to be theirs. */
  buyerId?: string;
  orderNumbers?: string[];
}
