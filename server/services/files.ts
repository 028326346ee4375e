import { createHash } from 'node:crypto';
import type { Store } from '../../engine/store/transaction.ts';
import { isPicture, preparePicture } from '../files/picture.ts';
import type { Actor } from '../auth/actor.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { recorded } from './actors.ts';
import { buyerMayRead, type FileRow } from './buyer-files.ts';
import { newId } from '../../engine/store/new-id.ts';

export interface FileParts { store: Store; /** ISO 8601 */ now: () => string }

const THUMBNAIL_TYPE = 'image/webp';

/** Evidence and attachments, kept in the shop's own database; a file never changes. Pictures are stripped before they are kept. */
export function createFileService({ store, now }: FileParts): Services['files'] {
  const readable = async (actor: Actor, id: string): Promise<FileRow> => {
    const row = await store.db()<FileRow>('file').where({ shop_id: actor.shopId, file_id: id })
      .first('shop_id', 'file_id', 'name', 'type', 'size', 'sha256', 'uploaded_by', 'created_at') as FileRow | undefined;
    if (!row || (actor.kind === 'buyer' && !(await buyerMayRead(store, actor, row)))) throw new AppError('not_found');
    return row;
  };
  const whole = async (row: FileRow): ReturnType<Services['files']['get']> => {
    const { bytes } = await store.db()('file').where({ shop_id: row.shop_id, file_id: row.file_id }).first('bytes') as { bytes: Buffer };
    return { name: row.name, type: row.type, size: row.size, bytes };
  };
  return {
    async put(actor, upload) {
      const picture = isPicture(upload.type) ? await preparePicture(upload.bytes, upload.type) : undefined;
      const bytes = picture?.bytes ?? upload.bytes;
      const at = now();
      const id = newId(at);
      const uploader = { ...recorded(actor), ...(actor.kind === 'buyer' ? { orders: actor.orderNumbers ?? [] } : {}) };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await store.tx(async () => {
        await store.db()('file').insert({
          shop_id: actor.shopId, file_id: id, name: upload.name, type: upload.type, size: bytes.length, sha256, uploaded_by: JSON.stringify(uploader), bytes, created_at: at,
        });
        if (picture) await store.db()('thumbnail').insert({ shop_id: actor.shopId, file_id: id, bytes: picture.thumbnail });
      });
      return { id, name: upload.name, type: upload.type, size: bytes.length };
    },

    get: async (actor, id) => whole(await readable(actor, id)),

    async thumbnail(actor, id) {
      const row = await readable(actor, id);
      if (!isPicture(row.type)) throw new AppError('not_found');
      const small = await store.db()('thumbnail').where({ shop_id: actor.shopId, file_id: id }).first('bytes') as { bytes: Buffer } | undefined;
      return small ? { name: `${row.name}.webp`, type: THUMBNAIL_TYPE, size: small.bytes.length, bytes: small.bytes } : whole(row);
    },
  };
}
