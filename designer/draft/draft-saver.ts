import type { DraftDocument, SaveState } from './draft-document.ts';

export interface SaverParts {
  /** Saves at the server. Rejects with `{code, message}`: `network`, `draft_changed`, `draft_taken` or another refusal. */
  put(document: DraftDocument, revision: number, takeOver: boolean): Promise<{ revision: number; updatedAt: string }>;
  /** Keeps what the server does not have yet on this device; undefined: it has everything. */
  keep(document: DraftDocument | undefined, revision: number): void;
  onState(state: SaveState): void;
  /** Milliseconds before a save is tried again without network. */
  retryMs: number;
}

/** Saves every change: one request at a time, the newest document wins, and what is not saved yet is kept on the device. */
export class DraftSaver {
  readonly #parts: SaverParts;
  #state: SaveState;
  #waiting: DraftDocument | undefined;
  #busy = false;
  #takeOver = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SaverParts, beginning: SaveState) {
    this.#parts = parts;
    this.#state = beginning;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** A change of the document; saved as soon as nothing else is being saved. */
  change(document: DraftDocument): void {
    this.#waiting = document;
    this.#parts.keep(document, this.#state.revision);
    void this.#save();
  }

  /** Goes on saving although somebody else was at it. */
  takeOver(revision: number): void {
    this.#takeOver = true;
    this.#set({ state: this.#waiting ? 'saving' : 'saved', revision, at: this.#state.at });
    void this.#save();
  }

  /** The server has this revision, saved by somebody of this name. Older news, and news of what is just being sent, change nothing. */
  learn(revision: number, by: string): void {
    if (this.#state.state === 'saved' && !this.#busy && revision > this.#state.revision) this.#set({ ...this.#state, state: 'changed', by });
  }

  /** Tries again now, such as when the network is back. */
  again(): void {
    if (this.#state.state === 'offline') void this.#save();
  }

  stop(): void {
    clearTimeout(this.#retry);
  }

  async #save(): Promise<void> {
    const document = this.#waiting;
    if (!document || this.#busy || ((this.#state.state === 'taken' || this.#state.state === 'changed') && !this.#takeOver)) return;
    clearTimeout(this.#retry);
    this.#busy = true;
    this.#set({ ...this.#state, state: 'saving' });
    try {
      const saved = await this.#parts.put(document, this.#state.revision, this.#takeOver);
      this.#takeOver = false;
      if (this.#waiting === document) this.#waiting = undefined;
      this.#parts.keep(this.#waiting, saved.revision);
      this.#set({ state: this.#waiting ? 'saving' : 'saved', revision: saved.revision, at: saved.updatedAt });
    } catch (error) {
      this.#failed(error as { code?: string; message?: string });
    } finally {
      this.#busy = false;
    }
    if (this.#state.state === 'saving') await this.#save();
  }

  #failed({ code, message }: { code?: string; message?: string }): void {
    const state = code === 'network' ? 'offline' : code === 'draft_taken' ? 'taken' : code === 'draft_changed' ? 'changed' : 'refused';
    this.#takeOver = false;
    this.#set({ ...this.#state, state, ...(message ? { reason: message } : {}) });
    if (state === 'offline') this.#retry = setTimeout(() => this.again(), this.#parts.retryMs);
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#parts.onState(state);
  }
}
