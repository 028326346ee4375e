import type { Form } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { loadDesigner, type Loaded } from '../shell/load-designer.ts';

export interface LoadedForms extends Loaded {
  /** Forms of the version in force; null: never published. */
  live: readonly Form[] | null;
}

/** A flow's draft with everything that it may name, and the forms that are in force. @throws ApiError */
export async function loadForms(key: string, mayEdit: boolean, signal: AbortSignal): Promise<LoadedForms> {
  const loaded = await loadDesigner(key, mayEdit, signal);
  const version = loaded.draft.live;
  const live = version === null ? null : (await request<{ items: Form[] }>('GET', `/flows/${key}/versions/${version}/forms`, { signal })).items;
  return { ...loaded, live };
}
