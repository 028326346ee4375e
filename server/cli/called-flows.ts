import { loadFlows } from '../../definitions/flows/index.ts';
import type { Model } from '../../engine/kernel/index.ts';
import { compile } from '../../engine/model/compile.ts';
import type { Io } from './command.ts';

/**
 * Every flow that `model` may call, directly or not: other processes of the same file, else the shipped flow of that key.
 * What is found nowhere is named, and its call is passed like a plain task.
 */
export async function loadCalled(model: Model, xml: string, io: Io): Promise<Record<string, Model>> {
  const called: Record<string, Model> = {};
  const pending = [model];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const node of Object.values(next.nodes)) {
      const key = node.called;
      if (!key || key === model.key || Object.hasOwn(called, key)) continue;
      const found = (await compile(xml, { process: key, foreign: true })).model ?? (await shipped(key));
      if (!found) {
        io.err(`warning  ${node.id}  the called flow "${key}" is neither in the file nor a shipped flow; its call is passed at once`);
        node.type = 'task';
        continue;
      }
      called[key] = found;
      pending.push(found);
    }
  }
  return called;
}

async function shipped(key: string): Promise<Model | undefined> {
  const flow = loadFlows().find((candidate) => candidate.key === key);
  return flow && (await compile(flow.xml)).model;
}
