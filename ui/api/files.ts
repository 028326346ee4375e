import type { File as StoredFile } from '../../server/contracts/types.ts';
import { apiUrl, request } from './client.ts';

/** Uploads one file of at most 10 MB; the server tells its type by content. */
export function uploadFile(file: File): Promise<StoredFile> {
  const body = new FormData();
  body.append('file', file);
  return request<StoredFile>('POST', '/files', { body });
}

/** Where the bytes of a stored file are. */
export function fileUrl(id: string): string {
  return apiUrl(`/files/${id}`);
}

/** Where the small version of a stored picture is. */
export function thumbnailUrl(id: string): string {
  return apiUrl(`/files/${id}/thumbnail`);
}
