import type { Store } from '../../../engine/store/transaction.ts';
import type { File, TimelineEntry } from '../../contracts/types.ts';

/** The entries with name, type and size of their files beside the ids that the record keeps. */
export async function withFiles(store: Store, shopId: string, entries: TimelineEntry[]): Promise<TimelineEntry[]> {
  const ids = [...new Set(entries.flatMap(fileIds))];
  if (ids.length === 0) return entries;
  const rows = await store.db()('file').where({ shop_id: shopId }).whereIn('file_id', ids).select('file_id as id', 'name', 'type', 'size') as File[];
  const files = new Map(rows.map((file) => [file.id, file]));
  return entries.map((entry) => (fileIds(entry).length === 0 ? entry : { ...entry, data: { ...entry.data, files: fileIds(entry).flatMap((id) => files.get(id) ?? []) } }));
}

function fileIds({ data }: TimelineEntry): string[] {
  const { files } = data as { files?: unknown };
  return Array.isArray(files) ? files.filter((id): id is string => typeof id === 'string') : [];
}
