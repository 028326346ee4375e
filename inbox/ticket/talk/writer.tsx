import { useRef } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import type { DraftState } from '../../../ui/state/use-draft.ts';
import { Composer } from './composer.tsx';
import { emptyDraft, type MessageDraft, type Visibility } from './draft.ts';
import type { useOutbox } from './use-outbox.ts';

/** Where messages and notes are written: W and M lead here, what was typed survives a reload. */
export function Writer({ ticket, draft, outbox }: { ticket: TicketDetail; draft: DraftState<MessageDraft>; outbox: ReturnType<typeof useOutbox> }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const write = (visibility: Visibility) => {
    draft.set({ ...draft.value, visibility });
    input.current?.focus();
  };
  useKeys({ w: () => write('buyer'), m: () => write('internal') });
  return (
    <Composer ticket={ticket} draft={draft.value} onDraft={draft.set} inputRef={input}
      onSend={(body) => {
        outbox.send(body, draft.value);
        draft.reset(emptyDraft(body.visibility));
      }} />
  );
}
