import { serviceTasks } from '../../definitions/service-tasks/index.ts';
import type { ServiceTaskCard } from '../contracts/types.ts';

/** Every service that flows may call, in the catalogue's order. */
export function listServiceTasks(): ServiceTaskCard[] {
  return serviceTasks.map(({ id, label, description, icon, input, output, errors, movesMoney }) => ({
    id, label, description, icon, input: input as Record<string, unknown>, output: output as Record<string, unknown>, errors: errors ?? [], movesMoney: movesMoney ?? false,
  }));
}
