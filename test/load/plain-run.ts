import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import { heapUsed } from './heap.ts';
import { variables, type PlainFlow } from './kernel-flows.ts';
import type { Measured } from './measured.ts';
import { processorTime } from './processor-time.ts';

/** A ticket on the package as it comes. */
class PlainTicket {
  private engine: Engine;
  private readonly listener = new EventEmitter();
  private readonly waiting = new Map<string, { signal(): void }>();

  constructor({ inside }: PlainFlow) {
    this.engine = new Engine({ name: 'plain', source: `<definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" isExecutable="true">${inside}</process></definitions>` });
    this.listener.on('activity.wait', (api: { type: string; content: { executionId: string }; signal(): void }) => { if (api.type === 'bpmn:UserTask') this.waiting.set(api.content.executionId, api); });
    this.listener.on('activity.leave', (api: { content: { executionId: string } }) => { this.waiting.delete(api.content.executionId); });
  }

  async start(): Promise<void> { await this.engine.execute({ listener: this.listener, variables }); }

  approve(): void {
    const [key, task] = [...this.waiting][0] ?? [];
    this.waiting.delete(key ?? '');
    task?.signal();
  }

  /** As a server must that cannot keep every ticket in memory. */
  async saved(): Promise<string> {
    const state = JSON.stringify(await this.engine.getState());
    await this.leave();
    return state;
  }

  async restored(state: string): Promise<void> {
    this.engine = new Engine({ name: 'plain' }).recover(JSON.parse(state));
    await this.engine.resume({ listener: this.listener });
  }

  /** A ticket that has ended cannot be stopped any more: the promise would stay open. */
  async leave(): Promise<void> {
    this.waiting.clear();
    if (this.engine.state === 'running') await this.engine.stop();
  }
}

/** The package on one flow; `saving`: between two commands nothing of the ticket is in memory, as behind our port. */
export async function measurePlain(flow: PlainFlow, saving: boolean, seconds: number, waiting: number): Promise<Measured> {
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await play(flow, saving);
  let [own, transitions, bytes, states] = [0, 0, 0, 0];
  while (own < seconds * 1e6) {
    const played = await play(flow, saving);
    own += played.own;
    transitions += flow.times + 1;
    bytes += played.bytes;
    states += flow.times;
  }
  return { name: `plain package, ${saving ? 'saved' : 'in memory'}`, own: own / transitions, shared: 0, ...(saving && { bytes: bytes / states }), heap: await heapOf(flow, saving, waiting) };
}

async function play(flow: PlainFlow, saving: boolean): Promise<{ own: number; bytes: number }> {
  const ticket = new PlainTicket(flow);
  const begin = processorTime();
  let bytes = 0;
  await ticket.start();
  for (let n = 0; n < flow.times; n += 1) {
    if (saving) {
      const state = await ticket.saved();
      bytes += state.length;
      await ticket.restored(state);
    }
    ticket.approve();
  }
  const own = processorTime() - begin;
  await ticket.leave();
  return { own, bytes };
}

async function heapOf(flow: PlainFlow, saving: boolean, waiting: number): Promise<number> {
  const before = heapUsed();
  const kept: { ticket?: PlainTicket; state?: unknown }[] = [];
  for (let n = 0; n < waiting; n += 1) {
    const ticket = new PlainTicket(flow);
    await ticket.start();
    kept.push(saving ? { state: JSON.parse(await ticket.saved()) } : { ticket });
  }
  const heap = (heapUsed() - before) / kept.length;
  for (const { ticket } of kept) await ticket?.leave();
  return heap;
}
