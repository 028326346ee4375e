import type { File as StoredFile } from '../../server/contracts/types.ts';
import { apiUrl, request } from './client.ts';

/** Uploads one file of at most 10 MB; the server tells its type by content. */
export function uploadFile(file: File): Promise<StoredFile> {
  const body = new FormData();
  body.append('file', file);
  return request<StoredFile>('POST', '/files', { body });
}

/** The files of the desk, of buyers and of partners stand behind doors of their own. */
export type FilePath = '/files' | '/buyer/files' | '/partner/files';

/** Where the bytes of a stored file are. */
export function fileUrl(id: string, path: FilePath = '/files'): string {
  return apiUrl(`${path}/${id}`);
}

/** Where the small version of a stored picture is. */
export function thumbnailUrl(id: string, path: FilePath = '/files'): string {
  return apiUrl(`${path}/${id}/thumbnail`);
}
