import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FlowDraft, MigrationPreview, Page, PreviewMigration, PublishingState, PublishRequest, Replay, ReplayedTicket } from '../../server/contracts/types.ts';
import { newIdempotencyKey, request } from '../../ui/api/client.ts';

const LOOK_AGAIN_MS = 700;

export function usePublishing(flow: string) {
  return useQuery({ queryKey: ['flows', 'publishing', flow], queryFn: ({ signal }) => request<PublishingState>('GET', `/flows/${flow}/publishing`, { signal }), staleTime: 0 });
}

/** The newest replay of a flow; looked at again while it runs. */
export function useReplay(flow: string) {
  return useQuery({
    queryKey: ['flows', 'replay', flow], staleTime: 0,
    queryFn: async ({ signal }) => (await request<{ items: Replay[] }>('GET', `/flows/${flow}/replays`, { signal })).items[0] ?? null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_AGAIN_MS : false),
  });
}

export function useReplayTickets(replay: string, group: string, open: boolean) {
  return useQuery({ queryKey: ['flows', 'replay', 'tickets', replay, group], enabled: open, queryFn: ({ signal }) => request<Page<ReplayedTicket>>('GET', `/replays/${replay}/tickets`, { signal, query: { group, limit: 100 } }) });
}

export type Verdict = MigrationPreview['items'][number]['verdict'];

const LISTED = 100;

/** What would become of the tickets of a version if they went over to the draft. @param revision of the draft */
export function usePlan(flow: string, from: number, revision: number) {
  return useQuery({ queryKey: ['flows', 'plan', flow, from, revision], staleTime: 0, queryFn: ({ signal }) => tryOver(flow, { from, limit: 1 }, signal) });
}

export function usePlannedTickets(flow: string, from: number, revision: number, verdict: Verdict, open: boolean) {
  return useQuery({ queryKey: ['flows', 'plan', flow, from, revision, verdict], enabled: open, queryFn: ({ signal }) => tryOver(flow, { from, verdict, limit: LISTED }, signal) });
}

async function tryOver(flow: string, body: Omit<PreviewMigration, 'clocks'>, signal: AbortSignal): Promise<MigrationPreview> {
  return request('POST', `/flows/${flow}/migrations/preview`, { signal, body });
}

/**
 * What people do on the publish page; each act refreshes what the page shows of the flow.
 * @param onDone is called also when the flow was read anew before the answer came, and the part of the page that asked is gone
 */
export function useFlowAct<V, R>(act: (value: V) => Promise<R>, onDone?: (result: R) => void) {
  const client = useQueryClient();
  // not waited for: what the act leads to is shown first, and the page may be another one by then
  return useMutation({ mutationFn: act, onSuccess: (result) => onDone?.(result), onSettled: () => void client.invalidateQueries({ queryKey: ['flows'] }) });
}

export interface Publishing { draft: FlowDraft; note: string; replaces: number | undefined; publishAt?: string }

export async function publishDraft({ draft, note, replaces }: Publishing): Promise<{ version: number }> {
  return request('POST', `/flows/${draft.key}/publish`, {
    idempotencyKey: newIdempotencyKey(),
    body: { xml: draft.xml, forms: draft.forms, note, draftRevision: draft.revision, ...(replaces === undefined ? {} : { replaces }), ...(draft.ticketType ? { ticketType: draft.ticketType } : {}) },
  });
}

export async function askPublish({ draft, note, replaces, publishAt }: Publishing): Promise<PublishRequest> {
  return request('POST', `/flows/${draft.key}/publish-requests`, {
    idempotencyKey: newIdempotencyKey(), body: { revision: draft.revision, note, ...(replaces === undefined ? {} : { replaces }), ...(publishAt === undefined ? {} : { publishAt }) },
  });
}

export async function rollBack(flow: string, from: number, to: number, note: string): Promise<{ version: number }> {
  return request('POST', `/flows/${flow}/rollback`, { idempotencyKey: newIdempotencyKey(), body: { from, to, note } });
}
