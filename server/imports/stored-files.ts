import { createHash } from 'node:crypto';
import type { Actor } from '../../engine/store/save-ticket.ts';
import type { Store } from '../../engine/store/transaction.ts';
import type { ImportSource } from '../../definitions/import/source.ts';
import type { ImportFile } from '../../definitions/store/imports.ts';
import type { Upload } from '../http/services.ts';
import { newId } from '../../engine/store/new-id.ts';

/** Small enough that reading a file never holds more than this of it. */
const PIECE_BYTES = 512 * 1024;
/** No page asks for pieces; they are gone when the import is over. */
const PIECE_TYPE = 'application/x-import-piece';

/** Keeps an upload in pieces, so that whichever node runs the import can stream it. */
export async function storeFile(store: Store, shopId: string, upload: Upload, actor: Actor, now: string): Promise<ImportFile> {
  const pieces: string[] = [];
  for (let at = 0; at < upload.size; at += PIECE_BYTES) {
    const bytes = upload.bytes.subarray(at, at + PIECE_BYTES);
    const id = newId(now);
    await store.db()('file').insert({
      shop_id: shopId, file_id: id, name: upload.name, type: PIECE_TYPE, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
      uploaded_by: JSON.stringify(actor), bytes, created_at: now,
    });
    pieces.push(id);
  }
  return { name: upload.name, size: upload.size, pieces };
}

/** The stored file as a stream; `onPiece` runs before each piece. */
export function storedSource(store: Store, shopId: string, file: ImportFile, onPiece: () => Promise<void>): ImportSource {
  return {
    name: file.name,
    async *open() {
      for (const piece of file.pieces) {
        await onPiece();
        const row = await store.db()('file').where({ shop_id: shopId, file_id: piece }).first('bytes') as { bytes: Buffer } | undefined;
        if (!row) throw new Error(`A piece of ${file.name} is gone; import the file again.`);
        yield row.bytes;
      }
    },
  };
}

export async function deletePieces(store: Store, shopId: string, files: ImportFile[]): Promise<void> {
  for (const file of files) await store.db()('file').where({ shop_id: shopId }).whereRaw('file_id = any(?::uuid[])', [file.pieces]).del();
}
