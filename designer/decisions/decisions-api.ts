import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DecisionTable } from '../../engine/decisions/decision.ts';
import type { Problem } from '../../engine/model/problems.ts';
import type { DecidedAnswer, DecisionReplay, DecisionSummary, DecisionVersion } from '../../server/contracts/types.ts';
import { apiUrl, request } from '../../ui/api/client.ts';

export interface LiveDecision { summary: DecisionSummary; table: DecisionTable; problems: Problem[]; variables: string[] }

/** Cache keys; the first word makes all of them stale. */
const keys = { all: ['decisions'] as const, one: (key: string) => ['decisions', 'one', key] as const, versions: (key: string) => ['decisions', 'versions', key] as const };
const at = (key: string, tail = ''): string => `/decisions/${encodeURIComponent(key)}${tail}`;

export function useDecisions() {
  return useQuery({ queryKey: [...keys.all, 'list'], queryFn: () => request<{ items: DecisionSummary[] }>('GET', '/decisions') });
}

export function useDecision(key: string) {
  return useQuery({ queryKey: keys.one(key), queryFn: ({ signal }) => request<LiveDecision>('GET', at(key), { signal }) });
}

export function useDecisionVersions(key: string, enabled: boolean) {
  return useQuery({ queryKey: keys.versions(key), enabled, queryFn: ({ signal }) => request<{ items: DecisionVersion[] }>('GET', at(key, '/versions'), { signal }) });
}

/** Publishes a table; `baseVersion` is the version that its changes were made on, absent for a new table. */
export function usePublishDecision() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ table, ...rest }: { table: DecisionTable; note?: string; baseVersion?: number }) => request<{ version: number; problems: Problem[] }>('PUT', at(table.key), { body: { table, ...rest } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.all }),
  });
}

export async function readDecisionVersion(key: string, version: number): Promise<DecisionTable> {
  return (await request<{ table: DecisionTable }>('GET', at(key, `/versions/${version}`))).table;
}

export function askDecision(table: DecisionTable, ticket: string | undefined, signal?: AbortSignal): Promise<DecidedAnswer> {
  return request('POST', at(table.key, '/evaluate'), { body: { table, ...(ticket ? { ticket } : {}) }, ...(signal ? { signal } : {}) });
}

/** What the table would have answered to the latest decisions of real tickets; asked again whenever it changes and has no errors. */
export function useReplay(table: DecisionTable, ready: boolean) {
  return useQuery({
    queryKey: [...keys.all, 'replay', table], enabled: ready, placeholderData: keepPreviousData, staleTime: 60_000,
    queryFn: ({ signal }) => request<DecisionReplay>('POST', at(table.key, '/replay'), { body: { table }, signal }),
  });
}

export function tableFromDmn(xml: string): Promise<{ table: DecisionTable; problems: Problem[] }> {
  return request('POST', '/decisions/from-dmn', { body: { xml } });
}

/** Where the browser downloads a version as DMN. */
export function dmnUrl(key: string, version: number): string {
  return apiUrl(at(key, `/versions/${version}/dmn`));
}
