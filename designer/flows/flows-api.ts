import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../../engine/model/problems.ts';
import type { FlowDetail, FlowFigures, FlowHeat, FlowTemplates } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { loadDesigner } from '../shell/load-designer.ts';

/** The last thirty days of every flow. */
export function useFlowFigures() {
  return useQuery({ queryKey: ['flows', 'figures'], queryFn: ({ signal }) => request<{ from: string; items: FlowFigures[] }>('GET', '/flow-figures', { signal }), staleTime: 60_000 });
}

export function useTemplates() {
  return useQuery({ queryKey: ['flows', 'templates'], queryFn: ({ signal }) => request<FlowTemplates>('GET', '/flow-templates', { signal }), staleTime: Infinity });
}

export function useFlowDetail(key: string, published: boolean) {
  return useQuery({ queryKey: ['flows', 'detail', key], queryFn: ({ signal }) => request<FlowDetail>('GET', `/flows/${key}`, { signal }), enabled: published });
}

/** Where the flow's open tickets stand, and what is wrong with them. */
export function useStanding(key: string, published: boolean) {
  return useQuery({ queryKey: ['flows', 'standing', key], queryFn: ({ signal }) => request<FlowHeat>('GET', `/flows/${key}/heat`, { signal }), enabled: published, staleTime: 60_000 });
}

/** What a draft changes, and what is wrong with it. `changes` null: it cannot be compared, or there is nothing to compare with. */
export interface DraftState { changes: number | null; problems: readonly Problem[] }

/** @param revision of the draft; null: there is none, and nothing is asked */
export function useDraftState(key: string, revision: number | null) {
  const mayEdit = mayAct(useDeskSession().user.roles, 'try');
  return useQuery({
    queryKey: ['flows', 'draft-state', key, revision], enabled: revision !== null, staleTime: Infinity,
    queryFn: async ({ signal }): Promise<DraftState> => {
      // the flows are listed long before the model is needed
      const [{ diff }, { checkFlow }, { draft, around }] = await Promise.all([import('../../engine/model/diff.ts'), import('../problems/check-flow.ts'), loadDesigner(key, mayEdit, signal)]);
      const { problems } = await checkFlow(draft.xml, draft.forms, around);
      if (draft.live === null) return { changes: null, problems };
      const live = await request<string>('GET', `/flows/${key}/versions/${draft.live}/xml`, { signal, as: 'text' });
      return { changes: (await diff(live, draft.xml)).changes?.length ?? null, problems };
    },
  });
}

/** Stops a flow, or lets tickets begin with it again. */
export async function setFlowState(key: string, stopped: boolean): Promise<void> {
  await request('PUT', `/flows/${key}/state`, { body: { stopped } });
}
