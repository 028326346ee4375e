import { Later } from '../../engine/jobs/outcome.ts';
import type { JobHandler } from '../../engine/jobs/runner.ts';
import { runOnTicket } from '../../engine/runtime/run.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { JobRow } from '../../engine/store/job.ts';
import type { NewJob } from '../../engine/store/save-ticket.ts';
import type { Ports, PayoutRow } from '../../definitions/ports.ts';
import { givePayout } from '../../definitions/service-tasks/payout-row.ts';
import { whatIsOpen, whenToAsk } from '../../definitions/service-tasks/poll-delay.ts';
import type { Parts } from '../services/parts.ts';

const ATTEMPTS = 8;
const TIMEOUT_MS = 60_000;
const OVER: ReadonlySet<PayoutRow['state']> = new Set(['succeeded', 'failed', 'refused', 'proposed']);

/** Key of the job that gives one payout which no flow gives. */
export function payoutJobKey(payoutNo: string): string {
  return `payout:${payoutNo}`;
}

/** The job for a payout that the desk approved. */
export function payoutJob(ticketId: string, payoutNo: string, now: string): NewJob {
  return { job_id: newId(now), kind: 'payout', key: payoutJobKey(payoutNo), ticket_id: ticketId, run_at: now, max_attempts: ATTEMPTS, payload: { payoutNo, service: 'pay-compensation' } };
}

/** Gives what the desk approved on a ticket, beside its flow. Money that the gateway finally refuses becomes an incident for finance. */
export function givePayoutJob({ engine }: Pick<Parts, 'engine'>, ports: Ports): JobHandler {
  return async (job) => {
    const ticketId = job.ticket_id as string;
    const row = (await ports.payouts.list(job.shop_id, ticketId)).find(({ refundNo }) => refundNo === job.payload.payoutNo);
    const context = { shopId: job.shop_id, signal: AbortSignal.timeout(TIMEOUT_MS), now: engine.now, ports };
    const given = row && (await givePayout(row, context));
    if (given && !OVER.has(given.state)) throw new Later(whenToAsk([given], engine.now()), whatIsOpen([given]));
    await finish(engine, job, given?.state === 'failed' ? given : undefined);
  };
}

async function finish(engine: Parts['engine'], job: JobRow, failed: PayoutRow | undefined): Promise<void> {
  const actor = { type: 'system' as const, name: 'payout' };
  const message = failed && `The gateway refused compensation ${failed.refundNo}: ${failed.reason ?? 'it gave no reason'}. Give it once more, or record that it was paid by hand.`;
  await runOnTicket(engine, job.shop_id, job.ticket_id as string, async ({ row }) => ({
    actor, patch: { version: row.version }, finished: { job_id: job.job_id, lease: job.lease },
    ...(failed && message ? {
      notes: [{ kind: 'incident', actor, element: null, visibility: 'internal', data: { code: 'payout_failed', message } }],
      incidents: [{ incident_id: newId(engine.now()), job_id: null, element: '', code: 'payout_failed', message, data: { kind: 'payout', payoutNo: failed.refundNo } }],
    } : {}),
  }));
}
