import { request } from '../../ui/api/client.ts';
import type { Label } from '../../engine/kernel/types.ts';
import type { DecisionSummary, FlowDraft, FlowSummary, GroupDetail, ServiceTaskCard } from '../../server/contracts/types.ts';
import type { Surroundings } from '../problems/check-flow.ts';

type Labels = Record<string, { zh: string; en?: string | undefined }>;

export interface Loaded { draft: FlowDraft; around: Surroundings; flowLabels: Labels; groupLabels: Labels; decisionLabels: Labels; running: number }

/** A flow's draft with everything that it may name. Who only reads it may not read all of that, and needs none of it. @throws ApiError */
export async function loadDesigner(key: string, mayEdit: boolean, signal: AbortSignal): Promise<Loaded> {
  const [draft, services, flows, decisions, groups] = await Promise.all([
    request<FlowDraft>('GET', `/flows/${key}/draft`, { signal }),
    request<{ items: ServiceTaskCard[] }>('GET', '/service-tasks', { signal }),
    request<{ items: FlowSummary[] }>('GET', '/flows', { signal }),
    mayEdit ? request<{ items: DecisionSummary[] }>('GET', '/decisions', { signal }) : { items: [] },
    request<{ items: GroupDetail[] }>('GET', '/groups', { signal }),
  ]);
  return {
    draft,
    around: {
      services: services.items, flows: flows.items.filter(({ version }) => version !== null).map((flow) => flow.key), decisions: decisions.items.map((decision) => decision.key),
      ...(mayEdit ? { tables: Object.fromEntries(decisions.items.map(({ key: table, label, reads }) => [table, { label: label as Label, inputs: reads }])) } : {}),
      groups: groups.items.map(({ code }) => code), ticketSchema: draft.ticketSchema as Surroundings['ticketSchema'],
    },
    flowLabels: Object.fromEntries(flows.items.map((flow) => [flow.key, flow.label])),
    groupLabels: Object.fromEntries(groups.items.map(({ code, label }) => [code, label])),
    decisionLabels: Object.fromEntries(decisions.items.map((decision) => [decision.key, decision.label])),
    running: flows.items.find((flow) => flow.key === key)?.running ?? 0,
  };
}
