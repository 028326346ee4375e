import { useState } from 'react';
import type { BulkOption, TicketSummary } from '../../../server/contracts/types.ts';
import { useBulkOptions } from '../../../ui/api/desk.ts';
import { outcomeKeys } from '../../../ui/components/outcome-keys.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import type { BulkActs } from '../bulk/use-bulk.ts';

/** What must be asked before it is done. */
export type Question = 'reassign' | 'suspend' | 'tag' | 'note';

export type Asked = { readonly question: Question; readonly tickets: readonly TicketSummary[] } | { readonly question: 'reason'; readonly tickets: readonly TicketSummary[]; readonly option: BulkOption };

export interface ListActs {
  /** The question on screen, or null. */
  readonly asked: Asked | null;
  /** Asks about the chosen tickets, or about these. */
  ask(question: Question, tickets?: readonly TicketSummary[]): void;
  /** Ends the step of every ticket that this option names. */
  decide(option: BulkOption, tickets: readonly TicketSummary[], reasonText?: string): void;
  /** The outcome that this letter means for the chosen tickets, where they have one. */
  decideByKey(letter: string): void;
  close(): void;
}

/** Acts on what is chosen in the list: the selected tickets, else the one under the cursor. */
export function useListActs(bulk: BulkActs, chosen: () => readonly TicketSummary[], open: (ticket: TicketSummary) => void): ListActs {
  const text = useText();
  const toast = useToast();
  const options = useBulkOptions();
  const [asked, setAsked] = useState<Asked | null>(null);

  const decide: ListActs['decide'] = (option, tickets, reasonText) => {
    const allowed = new Set(option.tickets);
    const fitting = tickets.filter(({ id }) => allowed.has(id));
    if (option.needsReason && reasonText === undefined) return setAsked({ question: 'reason', tickets: fitting, option });
    setAsked(null);
    bulk.run(fitting, [{ kind: 'complete', element: option.element, outcome: option.outcome, ...(reasonText && { reasonText }) }], text.label(option.label));
  };

  const decideByKey = (letter: string) => {
    const tickets = chosen();
    if (tickets.length === 0 || bulk.busy) return;
    options.mutate(tickets.map(({ id }) => id), {
      onError: toast.fail,
      onSuccess: ({ items }) => {
        const meant = optionOfKey(items, letter);
        if (meant && meant.tickets.length > 0) return decide(meant, tickets);
        const [only] = tickets;
        // a form that must be filled in is on the ticket's own page
        if (only && tickets.length === 1 && meant?.left.some(({ why }) => why === 'needs_answer')) return open(only);
        toast.show({ text: text.t('inbox.key.noOutcome', { key: letter.toUpperCase() }) });
      },
    });
  };

  return {
    asked, decide, decideByKey,
    ask(question, tickets = chosen()) {
      if (tickets.length > 0 && !bulk.busy) setAsked({ question, tickets });
    },
    close: () => setAsked(null),
  };
}

/** Of several steps that have an outcome of this letter, the one where it ends most tickets. */
export function optionOfKey(options: readonly BulkOption[], letter: string): BulkOption | undefined {
  const steps = [...new Set(options.map(({ element }) => element))];
  const meant = steps.flatMap((step) => {
    const ofStep = options.filter(({ element }) => element === step);
    const keys = outcomeKeys(ofStep.map(({ outcome }) => outcome));
    return ofStep.filter(({ outcome }) => keys.get(outcome) === letter);
  });
  return meant.sort((a, b) => b.tickets.length - a.tickets.length)[0];
}
