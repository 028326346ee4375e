import type { IncidentCode, Label, ObstacleCode } from './types.ts';

/** Why a command was refused. Nothing changed; the caller shows or logs `message`. Closed list. */
export type KernelErrorCode =
  /** A command other than `start` came before the ticket was started. */
  | 'not_started'
  | 'already_started'
  | 'already_ended'
  /** `start` names no node where this flow can start, or names none and there is not exactly one. */
  | 'bad_start'
  /** No wait ever had this id. */
  | 'unknown_wait'
  /** The wait is over: somebody or something was quicker. */
  | 'stale_wait'
  /** The wait is of another kind than the command needs. */
  | 'wrong_wait'
  /** Nothing in this ticket waits for that message now. */
  | 'message_not_expected'
  | 'unknown_incident'
  /** The token cannot be taken from there or put there; `obstacle` says why. */
  | 'cannot_move'
  /** The state does not fit the other version; `planMigration` lists every reason. */
  | 'cannot_migrate'
  /** The program has no model of that key. */
  | 'unknown_flow'
  /** The state was written by a newer kernel. */
  | 'unknown_format'
  /** The start variables alone are larger than a state may be. */
  | 'state_too_big';

/** The command cannot be applied; the state is as it was. */
export class KernelError extends Error {
  override name = 'KernelError';
  readonly code: KernelErrorCode;
  /** Of `cannot_move`: the obstacle, and how people are told. */
  readonly obstacle: ObstacleCode | undefined;
  readonly words: Label | undefined;
  constructor(code: KernelErrorCode, message: string, more: { obstacle?: ObstacleCode; words?: Label } = {}) {
    super(message);
    this.code = code;
    this.obstacle = more.obstacle;
    this.words = more.words;
  }
}

/** Thrown inside the kernel when a token cannot go on; becomes an incident and never leaves `advance`. */
export class Stuck extends Error {
  override name = 'Stuck';
  readonly code: IncidentCode;
  readonly element: string;
  constructor(code: IncidentCode, element: string, message: string) {
    super(message);
    this.code = code;
    this.element = element;
  }
}
