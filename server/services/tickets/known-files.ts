import { AppError } from '../../http/errors.ts';
import type { Parts } from '../parts.ts';

/** @throws AppError form_invalid naming each file that nobody uploaded */
export async function refuseUnknownFiles(parts: Parts, shopId: string, field: 'evidence' | 'files', ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await parts.store.db()('file').where({ shop_id: shopId }).whereIn('file_id', ids).select('file_id') as { file_id: string }[];
  const missing = ids.flatMap((id, index) => (known.some((row) => row.file_id === id) ? [] : [{ path: `/${field}/${index}`, code: 'file_unknown', message: `There is no file ${id}. Upload it first.` }]));
  if (missing.length > 0) throw new AppError('form_invalid', { params: { count: missing.length }, errors: missing });
}
