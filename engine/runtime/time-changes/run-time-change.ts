import { Later } from '../../jobs/outcome.ts';
import { finishJob, type JobRow } from '../../store/job.ts';
import { LeaseLost } from '../../store/save-ticket.ts';
import { endTimeChange, findTimeChange, openTicketsAfter } from '../../store/time-change.ts';
import type { Engine } from '../engine.ts';
import { changeTicket, DoneBefore } from './change-ticket.ts';

/** Tickets before a worker lets go, so that other shops' work gets its turn. */
const WAVE = 50;

/** Takes the next wave of tickets over; due again until none is left. A killed worker's wave goes on where it stood. */
export async function runTimeChange(engine: Engine, job: JobRow): Promise<void> {
  const { store } = engine;
  const change = await findTimeChange(store, job.shop_id, String(job.payload.change));
  const wave = change?.state === 'running' ? await openTicketsAfter(store, job.shop_id, change.after_ticket, WAVE) : [];
  for (const ticketId of wave) {
    await changeTicket(engine, change!, ticketId).catch((error: unknown) => {
      if (!(error instanceof DoneBefore)) throw error;
    });
  }
  if (wave.length === WAVE) throw new Later(engine.now(), 'the next wave');
  await store.tx(async () => {
    if (change?.state === 'running') await endTimeChange(store, change, engine.now());
    if (!(await finishJob(store, job))) throw new LeaseLost(job.job_id);
  });
}
