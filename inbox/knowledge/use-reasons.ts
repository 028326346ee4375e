import { useQuery } from '@tanstack/react-query';
import type { ReasonEntry } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import { useText } from '../../ui/i18n/use-text.ts';

/** The shop's reasons, to choose from. */
export function useReasons(): { value: string; label: string }[] {
  const text = useText();
  const found = useQuery({ queryKey: ['reasons', 'all'], queryFn: () => request<{ items: ReasonEntry[] }>('GET', '/reasons'), staleTime: 300_000 });
  return (found.data?.items ?? []).map(({ code, label }) => ({ value: code, label: text.label(label) }));
}
