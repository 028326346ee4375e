import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { TicketDetail } from '../../../server/contracts/types.ts';
import type { MessageDraft } from './draft.ts';
import { triggerAt } from './trigger.ts';
import { useOptions, type Option } from './use-options.ts';

/** The text field of a message: where the caret stands, the list that is open there, and its keys. */
export function useTextField(ticket: TicketDetail, draft: MessageDraft, onDraft: (draft: MessageDraft) => void, input: RefObject<HTMLTextAreaElement | null>) {
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [closed, setClosed] = useState(false);
  const [at, setAt] = useState(0);
  /** Where the caret shall stand once the text that was put in is there. */
  const wanted = useRef<number | null>(null);
  const found = triggerAt(draft.text, Math.min(caret, draft.text.length), draft.visibility);
  const trigger = closed ? null : found;
  const { options, loading } = useOptions(ticket, trigger);
  const place = Math.min(at, Math.max(0, options.length - 1));
  useEffect(() => {
    if (wanted.current === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  });
  const put = (position: number) => {
    wanted.current = position;
    setCaret(position);
  };

  const write = (text: string, position: number) => {
    setCaret(position);
    setClosed(false);
    setAt(0);
    onDraft({ ...draft, text });
  };
  const choose = (option: Option) => {
    const after = option.choose(draft);
    onDraft(after.draft);
    put(after.caret);
    setClosed(true);
  };
  return {
    trigger, options, loading, at: place, listId, choose, write,
    moved: (position: number) => setCaret(position),
    /** Puts the sign of a list where the caret stands, as if it had been typed. */
    open(sign: string) {
      const before = draft.text.slice(0, caret);
      const words = `${before && !/\s$/.test(before) ? ' ' : ''}${sign}`;
      onDraft({ ...draft, text: before + words + draft.text.slice(caret) });
      setClosed(false);
      put(caret + words.length);
    },
    /** Whether the key belonged to the list. */
    onListKey(event: KeyboardEvent): boolean {
      if (!trigger || event.nativeEvent.isComposing) return false;
      const chosen = options[place];
      const acts: Readonly<Record<string, (() => void) | undefined>> = {
        ArrowDown: () => setAt((place + 1) % Math.max(1, options.length)),
        ArrowUp: () => setAt((place - 1 + options.length) % Math.max(1, options.length)),
        Escape: () => setClosed(true),
        ...(chosen && !event.ctrlKey && !event.metaKey && { Enter: () => choose(chosen), Tab: () => choose(chosen) }),
      };
      const act = acts[event.key];
      if (!act) return false;
      event.preventDefault();
      event.stopPropagation();
      act();
      return true;
    },
  };
}
