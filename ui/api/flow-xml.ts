import { useQuery } from '@tanstack/react-query';
import { request } from './client.ts';

/** The BPMN of a flow's version; a version never changes, so it is read once. */
export function useFlowXml(key: string, version: number | null) {
  return useQuery({
    queryKey: ['flows', 'xml', key, version],
    queryFn: ({ signal }) => request<string>('GET', `/flows/${key}/versions/${version}/xml`, { signal, as: 'text' }),
    staleTime: Infinity,
    enabled: version !== null,
  });
}
