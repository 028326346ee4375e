import { Ajv } from 'ajv';
import type { Ports } from '../../definitions/ports.ts';
import { serviceTasks } from '../../definitions/service-tasks/index.ts';
import { TryLater } from '../../engine/service-tasks/define.ts';

const ajv = new Ajv({ allowUnionTypes: true });

/** Runs one attempt of a service task as the worker does: input and output are checked against its schemas. */
export async function runTask(id: string, input: Record<string, unknown>, ports: Ports, now: () => string, visit = 1): Promise<unknown> {
  const task = serviceTasks.find((candidate) => candidate.id === id);
  if (!task) throw new Error(`No service task ${id}.`);
  if (!ajv.validate(task.input as object, input)) throw new Error(`Input of ${id}: ${ajv.errorsText()}`);
  const output = await task.run(input, {
    shopId: 'shop-1', ticketId: 'T1', ticketNumber: 'AS2611190001', idempotencyKey: `T1/${id}/${visit}`, attempt: 1, now,
    signal: new AbortController().signal, ports,
  });
  if (!(output instanceof TryLater) && !ajv.validate(task.output as object, output)) throw new Error(`Output of ${id}: ${ajv.errorsText()}`);
  return output;
}
