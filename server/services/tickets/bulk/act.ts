import type { TicketRow } from '../../../../engine/store/ticket.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { Permission } from '../../../auth/permissions.ts';
import type { TicketAct } from '../../../contracts/types.ts';
import type { Parts } from '../../parts.ts';

/** What an act needs to take itself back; null: it cannot be taken back. */
export type Before = Record<string, unknown> | null;

type Kind = TicketAct['kind'];

/** One ticket under its lock, inside the transaction of its row. */
export interface Touched { parts: Parts; actor: Actor; row: TicketRow }

/** An act that can be done to many tickets, each in a transaction of its own. A refusal is thrown and becomes the row's problem. */
export interface BulkAct<K extends Kind = Kind> {
  kind: K;
  /** What the caller must be allowed beside reading the list. */
  permission: Permission;
  /** It decides on what was looked at: refused when the ticket changed since. */
  onVersion: boolean;
  /** Said before any ticket is touched. @throws AppError */
  check?(parts: Parts, actor: Actor, act: Extract<TicketAct, { kind: K }>): Promise<void>;
  run(touched: Touched, act: Extract<TicketAct, { kind: K }>): Promise<Before>;
  /** Takes back what `run` did. @throws when something else happened since */
  undo?(touched: Touched, before: Record<string, unknown>): Promise<void>;
}
