import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CompleteWorkItem } from '../../../server/contracts/types.ts';
import { asApiError, type FieldProblem } from '../../../ui/api/api-error.ts';
import { newIdempotencyKey } from '../../../ui/api/client.ts';
import { ticketKeys } from '../../../ui/api/tickets.ts';
import { completeWorkItem } from '../../../ui/api/work-items.ts';
import type { Outcome, OutcomePhase } from '../../../ui/components/outcome-bar.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import { createHeld, type Held } from './held.ts';
import { useLeaving } from './use-leaving.ts';

/** How long a decision can be taken back before it is sent. */
const holdMs = 5000;

interface Decision {
  readonly outcome: Outcome;
  readonly body: CompleteWorkItem;
  readonly idempotencyKey: string;
}

export interface DecisionState {
  readonly phase: OutcomePhase;
  /** Fields that the server refused. */
  readonly problems: readonly FieldProblem[];
  /** The server said that the ticket had changed. */
  readonly refusedAsStale: boolean;
  /** Holds the decision and then sends it. */
  decide(outcome: Outcome, body: Omit<CompleteWorkItem, 'outcome'>): void;
  takeBack(): void;
  /** The changed ticket was looked at. */
  lookedAgain(): void;
}

/** Deciding a work item: held for a few seconds, sent once, and what the server may answer. */
export function useDecision(workItemId: string, number: string, onSent: () => void): DecisionState {
  const text = useText();
  const toast = useToast();
  const cache = useQueryClient();
  const [phase, setPhase] = useState<OutcomePhase>({ kind: 'choosing' });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refusedAsStale, setRefused] = useState(false);
  const failed = useRef<Decision>(undefined);

  const send = async (decision: Decision, leaving: boolean) => {
    setPhase({ kind: 'sending', outcome: decision.outcome });
    try {
      const ticket = await completeWorkItem(workItemId, decision.body, { idempotencyKey: decision.idempotencyKey, keepalive: leaving });
      onSent();
      cache.setQueryData(ticketKeys.one(number), ticket);
      toast.show({ text: text.t('ticket.sent', { outcome: text.label(decision.outcome.label) }) });
    } catch (thrown) {
      const error = asApiError(thrown);
      failed.current = decision;
      setProblems(error.errors);
      setRefused(error.code === 'stale_version');
      if (error.code !== 'stale_version') toast.fail(error);
    }
    setPhase({ kind: 'choosing' });
    await cache.invalidateQueries({ queryKey: ticketKeys.all });
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const [held] = useState<Held<Decision>>(() => createHeld(holdMs, (decision, leaving) => void latest.current(decision, leaving), schedule));
  useLeaving(() => held.sendNow(true));
  useCountdown(phase, setPhase);
  const takeBack = () => {
    if (held.takeBack()) setPhase({ kind: 'choosing' });
  };
  useUndoKey(phase.kind === 'held', takeBack);

  return {
    phase,
    problems,
    refusedAsStale,
    takeBack,
    lookedAgain: () => setRefused(false),
    decide(outcome, body) {
      setProblems([]);
      const decision = { outcome, body: { ...body, outcome: outcome.code }, idempotencyKey: '' };
      // A decision whose answer was lost may have arrived: sent again under its own key it counts once.
      const again = failed.current && sameDecision(failed.current, decision);
      held.hold({ ...decision, idempotencyKey: again ? failed.current?.idempotencyKey ?? newIdempotencyKey() : newIdempotencyKey() });
      setPhase({ kind: 'held', outcome, seconds: holdMs / 1000 });
    },
  };
}

function sameDecision(one: Decision, other: Decision): boolean {
  return JSON.stringify(one.body) === JSON.stringify(other.body);
}

function schedule(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function useCountdown(phase: OutcomePhase, setPhase: (phase: OutcomePhase) => void): void {
  useEffect(() => {
    if (phase.kind !== 'held' || phase.seconds <= 1) return;
    const timer = setTimeout(() => setPhase({ ...phase, seconds: phase.seconds - 1 }), 1000);
    return () => clearTimeout(timer);
  }, [phase, setPhase]);
}

function useUndoKey(active: boolean, undo: () => void): void {
  useEffect(() => {
    if (!active) return;
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  });
}
