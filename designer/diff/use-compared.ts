import { useQuery } from '@tanstack/react-query';
import type { Form } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import type { Speaker } from '../words/speaker.ts';
import { compareSides, type Compared } from './change-lines.ts';
import { readSide } from './side.ts';

/** A published version, or what is handed in. */
export type Which = number | { xml: string; forms: readonly Form[] };

export interface ComparedVersions extends Compared { before: string; after: string }

/** What differs between two versions of a flow; null without a former one. */
export function useCompared(flow: string, former: number | null, now: Which | undefined, speaker: Speaker) {
  return useQuery({
    queryKey: ['flows', 'compared', flow, former, now, speaker.language],
    enabled: now !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: async ({ signal }): Promise<ComparedVersions | null> => {
      if (former === null || now === undefined) return null;
      const [before, after] = await Promise.all([published(flow, former, signal), typeof now === 'number' ? published(flow, now, signal) : now]);
      const compared = await compareSides(await readSide(before.xml, before.forms), await readSide(after.xml, after.forms), speaker);
      return { ...compared, before: before.xml, after: after.xml };
    },
  });
}

async function published(flow: string, version: number, signal: AbortSignal): Promise<{ xml: string; forms: readonly Form[] }> {
  const path = `/flows/${flow}/versions/${version}`;
  const [xml, forms] = await Promise.all([request<string>('GET', `${path}/xml`, { signal, as: 'text' }), request<{ items: Form[] }>('GET', `${path}/forms`, { signal })]);
  return { xml, forms: forms.items };
}
