import type { Store } from '../../../engine/store/transaction.ts';
import type { File, TimelineEntry } from '../../contracts/types.ts';

/** The entries with name, type and size of their files beside the ids that the record keeps: `files` of messages, `evidence` of requests and steps. */
export async function withFiles(store: Store, shopId: string, entries: TimelineEntry[]): Promise<TimelineEntry[]> {
  const ids = [...new Set(entries.flatMap((entry) => [...fileIds(entry), ...evidenceIds(entry)]))];
  if (ids.length === 0) return entries;
  const rows = await store.db()('file').where({ shop_id: shopId }).whereIn('file_id', ids).select('file_id as id', 'name', 'type', 'size') as File[];
  const files = new Map(rows.map((file) => [file.id, file]));
  const named = (key: 'files' | 'evidence', wanted: string[]): Record<string, unknown> => (wanted.length === 0 ? {} : { [key]: wanted.flatMap((id) => files.get(id) ?? []) });
  return entries.map((entry) => ({ ...entry, data: { ...entry.data, ...named('files', fileIds(entry)), ...named('evidence', evidenceIds(entry)) } }));
}

function fileIds({ data }: TimelineEntry): string[] {
  const { files } = data as { files?: unknown };
  return Array.isArray(files) ? files.filter((id): id is string => typeof id === 'string') : [];
}

/** Fields of steps that hold files which prove something. */
const EVIDENCE = ['evidence', 'proof', 'photos', 'photosBefore', 'photosAfter'];

/** What was filed with a request or a step, and what the warehouse photographed of each line. */
function evidenceIds({ data }: TimelineEntry): string[] {
  const { request, data: step } = data as { request?: Record<string, unknown>; data?: Record<string, unknown> };
  const lines = Array.isArray(step?.inspection) ? (step.inspection as Record<string, unknown>[]) : [];
  const found = [request, step, ...lines].flatMap((holder) => (holder ? EVIDENCE.flatMap((field) => holder[field] ?? []) : []));
  return [...new Set(found.filter((id): id is string => typeof id === 'string' && UUID.test(id)))];
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
