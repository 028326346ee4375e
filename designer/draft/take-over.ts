import type { FlowDraft } from '../../server/contracts/types.ts';
import { request } from '../../ui/api/client.ts';
import type { DraftSaver } from './draft-saver.ts';

/** Goes on with this page's draft in place of the newest one that the server has. */
export async function takeOver(key: string, saver: DraftSaver): Promise<void> {
  const { revision } = await request<FlowDraft>('GET', `/flows/${key}/draft`);
  saver.takeOver(revision);
}
