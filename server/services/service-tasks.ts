import type { Engine } from '../../engine/runtime/engine.ts';
import type { ServiceTaskCard } from '../contracts/types.ts';

/** Every service that flows may call, in the catalogue's order; those from outside the program last. */
export function listServiceTasks({ services }: Pick<Engine, 'services'>): ServiceTaskCard[] {
  return [...services.values()].map(({ id, label, description, icon, input, output, errors, movesMoney }) => ({
    id, label, description, icon, input: input as Record<string, unknown>, output: output as Record<string, unknown>, errors: errors ?? [], movesMoney: movesMoney ?? false,
  }));
}
