import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BulkBody, TicketAct, TicketSummary } from '../../../server/contracts/types.ts';
import { newIdempotencyKey } from '../../../ui/api/client.ts';
import { sendBulk, undoBulk } from '../../../ui/api/desk.ts';
import type { Question } from '../../../ui/components/later-confirm.tsx';
import { ticketKeys } from '../../../ui/api/tickets.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useToast } from '../../../ui/toast/toasts.tsx';
import { createHeld, type Held } from '../../ticket/work/held.ts';
import { useLeaving } from '../../ticket/work/use-leaving.ts';
import { gathered, runChunks, type BulkOutcome } from './run-chunks.ts';

/** More than this at once is confirmed first. */
const confirmAbove = 20;

/** How long acts that cannot be undone afterwards can be taken back before they are sent. */
const holdMs = 5000;

export type BulkPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'held'; readonly label: string; readonly count: number }
  | { readonly kind: 'running'; readonly label: string; readonly done: number; readonly count: number }
  | { readonly kind: 'finished'; readonly label: string; readonly outcome: BulkOutcome; readonly undone: boolean };

export interface BulkActs {
  readonly phase: BulkPhase;
  readonly busy: boolean;
  /** Does the acts; `label` is what the button said. */
  run(tickets: readonly TicketSummary[], acts: readonly TicketAct[], label: string): void;
  /** Before it is sent. */
  takeBack(): void;
  /** After it was done. */
  undo(): void;
  close(): void;
  /** What has to be confirmed first, and no more. */
  readonly question: Question | null;
  dropQuestion(): void;
}

interface Job { readonly body: BulkBody; readonly label: string }

/** Acts on many tickets: confirmed when many, held when final, told ticket by ticket; what failed stays selected (`onLeft`). */
export function useBulk(onLeft: (ids: readonly string[]) => void): BulkActs {
  const text = useText();
  const toast = useToast();
  const cache = useQueryClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const [phase, setPhase] = useState<BulkPhase>({ kind: 'idle' });

  const finish = (label: string, outcome: BulkOutcome, undone: boolean, left: readonly string[]) => {
    setPhase({ kind: 'finished', label, outcome, undone });
    onLeft(left);
    void cache.invalidateQueries({ queryKey: ticketKeys.all });
    void cache.invalidateQueries({ queryKey: ['tags'] });
  };
  const send = async ({ body, label }: Job, leaving: boolean) => {
    const count = body.tickets.length;
    setPhase({ kind: 'running', label, done: 0, count });
    const outcome = await runChunks(body, {
      send: (part) => sendBulk(part, { idempotencyKey: newIdempotencyKey(), keepalive: leaving }),
      onProgress: (done) => setPhase({ kind: 'running', label, done, count }),
    });
    const done = new Set(outcome.items.filter(({ state }) => state === 'done').map(({ id }) => id));
    finish(label, outcome, false, body.tickets.map(({ id }) => id).filter((id) => !done.has(id)));
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const [held] = useState<Held<Job>>(() => createHeld(holdMs, (job, leaving) => void latest.current(job, leaving), schedule));
  useLeaving(() => held.sendNow(true));

  const start = (job: Job) => {
    if (!job.body.acts.some(({ kind }) => kind === 'complete' || kind === 'message')) return void send(job, false);
    setPhase({ kind: 'held', label: job.label, count: job.body.tickets.length });
    held.hold(job);
  };
  return {
    phase,
    busy: phase.kind === 'running' || phase.kind === 'held',
    run(tickets, acts, label) {
      if (tickets.length === 0) return;
      const job = { body: { tickets: tickets.map(({ id, version }) => ({ id, version })), acts: [...acts] }, label };
      if (tickets.length <= confirmAbove) return start(job);
      setQuestion({ title: text.t('inbox.bulk.confirm', { count: tickets.length }), act: label, run: () => start(job) });
    },
    takeBack() {
      if (held.takeBack()) setPhase({ kind: 'idle' });
    },
    async undo() {
      if (phase.kind !== 'finished') return;
      try {
        const answers = [];
        for (const id of phase.outcome.bulks) answers.push(await undoBulk(id));
        finish(phase.label, gathered(answers), true, []);
      } catch (thrown) {
        toast.fail(thrown);
        void cache.invalidateQueries({ queryKey: ticketKeys.all });
      }
    },
    close: () => setPhase({ kind: 'idle' }),
    question,
    dropQuestion: () => setQuestion(null),
  };
}

function schedule(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
