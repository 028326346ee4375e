import type { Form } from '../../server/contracts/types.ts';

/** What is edited and saved. */
export interface DraftDocument { xml: string; forms: readonly Form[] }

/** How saving stands. `taken`: somebody else edits, nothing is saved until it is taken over. `changed`: somebody has saved a newer one. */
export interface SaveState {
  state: 'saved' | 'saving' | 'offline' | 'taken' | 'changed' | 'refused';
  revision: number;
  /** ISO 8601, when the server last took it. */
  at: string | null;
  /** What the server said where it did not. */
  reason?: string;
  /** Who saved the newer one, where nobody has been refused yet. */
  by?: string;
}
