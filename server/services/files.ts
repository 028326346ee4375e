import { createHash } from 'node:crypto';
import type { Store } from '../../engine/store/transaction.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import { buyerMayRead, type FileRow } from './buyer-files.ts';
import { newId } from '../../engine/store/new-id.ts';

export interface FileParts { store: Store; /** ISO 8601 */ now: () => string }

/** Evidence and attachments, kept in the shop's own database; a file never changes. */
export function createFileService({ store, now }: FileParts): Services['files'] {
  return {
    async put(actor, upload) {
      const at = now();
      const id = newId(at);
      const uploader = { ...recorded(actor), ...(actor.kind === 'buyer' ? { orders: actor.orderNumbers ?? [] } : {}) };
      await store.db()('file').insert({
        shop_id: actor.shopId, file_id: id, name: upload.name, type: upload.type, size: upload.size,
        sha256: createHash('sha256').update(upload.bytes).digest('hex'), uploaded_by: JSON.stringify(uploader), bytes: upload.bytes, created_at: at,
      });
      return { id, name: upload.name, type: upload.type, size: upload.size };
    },

    async get(actor, id) {
      const row = await store.db()<FileRow & { bytes: Buffer }>('file').where({ shop_id: actor.shopId, file_id: id }).first();
      if (!row || (actor.kind === 'buyer' && !(await buyerMayRead(store, actor, row)))) throw new AppError('not_found');
      return { name: row.name, type: row.type, size: row.size, bytes: row.bytes };
    },
  };
}
