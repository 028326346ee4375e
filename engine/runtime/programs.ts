import type { Model, Program } from '../kernel/types.ts';
import { findFlow, findFlowVersion, type FlowVersionRow } from '../store/flow.ts';
import type { Store } from '../store/transaction.ts';
import { EngineError } from './errors.ts';

/** Published versions never change, so what was read once is kept. */
export interface Programs {
  version(shopId: string, key: string, version: number): Promise<FlowVersionRow>;
  /** The flow and every flow it may call, at the versions a ticket was opened with. */
  program(shopId: string, key: string, version: number, called: Record<string, number>): Promise<Program>;
  /** Versions that a new ticket of this flow pins: `binding="latest"` means latest when the ticket is opened. */
  pinCalled(shopId: string, model: Model): Promise<Record<string, number>>;
}

const MAX_CACHED = 500;

export function createPrograms(store: Store): Programs {
  const versions = new Map<string, FlowVersionRow>();

  const version = async (shopId: string, key: string, number: number): Promise<FlowVersionRow> => {
    const id = `${shopId}/${key}/${number}`;
    const cached = versions.get(id);
    if (cached) return cached;
    const row = await findFlowVersion(store, shopId, key, number);
    if (!row) throw new EngineError('flow_not_found', `Flow ${key} has no version ${number}.`);
    if (versions.size >= MAX_CACHED) versions.delete(versions.keys().next().value as string);
    versions.set(id, row);
    return row;
  };

  const pinCalled = async (shopId: string, model: Model): Promise<Record<string, number>> => {
    const pinned: Record<string, number> = {};
    const queue = [model];
    for (let next = queue.shift(); next; next = queue.shift()) {
      for (const node of Object.values(next.nodes)) {
        if (!node.called || pinned[node.called] !== undefined) continue;
        const flow = await findFlow(store, shopId, node.called);
        if (!flow) throw new EngineError('flow_not_found', `Step ${node.id} calls the flow ${node.called}, which this shop does not have. Publish it first.`);
        const number = typeof node.ext.binding === 'number' ? node.ext.binding : flow.live_version;
        pinned[node.called] = number;
        queue.push((await version(shopId, node.called, number)).model);
      }
    }
    return pinned;
  };

  return {
    version,
    pinCalled,
    async program(shopId, key, number, called) {
      const root = (await version(shopId, key, number)).model;
      const models: Record<string, Model> = {};
      for (const [name, pinned] of Object.entries(called)) models[name] = (await version(shopId, name, pinned)).model;
      return { root, called: models };
    },
  };
}
