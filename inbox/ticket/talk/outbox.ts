import type { SendMessage } from '../../../server/contracts/types.ts';
import type { MessageDraft } from './draft.ts';

/** A message between the button and the server. `failed`: why it did not arrive; `offline`: nothing was reached, so it is tried again by itself. */
export interface Outgoing {
  /** Its idempotency key: however often it is sent, it counts once. */
  readonly key: string;
  readonly body: SendMessage;
  /** To write on it again. */
  readonly draft: MessageDraft;
  readonly at: string;
  readonly failed?: string;
  readonly offline?: boolean;
}

/** What was still on its way when the page was left may have arrived or not: it waits, and is sent again under its key. */
export function afterReload(kept: readonly Outgoing[], words: string): readonly Outgoing[] {
  return kept.map((message) => (message.failed === undefined ? { ...message, failed: words, offline: true } : message));
}

export function withOutgoing(all: readonly Outgoing[], message: Outgoing): readonly Outgoing[] {
  return all.some((other) => other.key === message.key) ? all.map((other) => (other.key === message.key ? message : other)) : [...all, message];
}

export function withoutOutgoing(all: readonly Outgoing[], key: string): readonly Outgoing[] {
  return all.filter((other) => other.key !== key);
}
