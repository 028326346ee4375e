import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ports } from '../../definitions/ports.ts';
import { define } from '../../definitions/service-tasks/define.ts';
import { serviceTasks as shipped } from '../../definitions/service-tasks/index.ts';
import { BusinessError, FinalError, TryLater, type ServiceTask } from '../../engine/service-tasks/define.ts';
import { taskProblems } from './task-problems.ts';

/** What a service task outside the program is made with: it need not know where the program lies. */
export const kit = { define, BusinessError, FinalError, TryLater } as const;
export type Kit = typeof kit;

/** A file of the folder that is no service task. The message is for the person who starts the server: it names every file and what is wrong. */
export class ServiceTaskError extends Error {
  override readonly name = 'ServiceTaskError';
}

/**
 * The service tasks of a folder outside the program: one file each, in the order of their names. A file exports as its default what
 * `define` makes, or a function of the kit that returns it.
 * @throws ServiceTaskError when a file is no service task or an id is taken; then the server does not start
 */
export async function loadServiceTasks(folder: string): Promise<ServiceTask<Ports>[]> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ServiceTaskError(`SERVICE_TASKS_DIR: there is no folder ${resolve(folder)}.`);
  const names = readdirSync(folder).filter((name) => /\.(ts|mts|js|mjs)$/.test(name) && !/\.(d|test)\.m?ts$|\.test\.m?js$/.test(name)).sort();
  const taken = new Map<string, string>(shipped.map(({ id }) => [id, 'the program']));
  const tasks: ServiceTask<Ports>[] = [];
  const wrong: string[] = [];
  for (const name of names) {
    const { task, problems } = await read(join(folder, name));
    const owner = task && taken.get(task.id);
    const all = owner === undefined ? problems : [...problems, `its id ${task?.id} is taken by ${owner}`];
    wrong.push(...all.map((problem) => `${name}: ${problem}`));
    if (!task || all.length > 0) continue;
    taken.set(task.id, name);
    tasks.push(task);
  }
  if (wrong.length > 0) throw new ServiceTaskError(`SERVICE_TASKS_DIR: ${resolve(folder)} holds files that are no service tasks. Correct them or take them away.\n${wrong.join('\n')}`);
  return tasks;
}

async function read(path: string): Promise<{ task?: ServiceTask<Ports>; problems: string[] }> {
  try {
    const { default: exported } = await import(pathToFileURL(resolve(path)).href) as { default?: unknown };
    const made = typeof exported === 'function' ? await (exported as (given: Kit) => unknown)(kit) : exported;
    const problems = taskProblems(made);
    return problems.length > 0 ? { problems } : { task: made as ServiceTask<Ports>, problems };
  } catch (error) {
    return { problems: [`it cannot be loaded: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
