import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../http/errors.ts';

/** Names for people of what is accepted. */
const names: Record<string, string> = {
  'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP', 'image/gif': 'GIF', 'application/pdf': 'PDF', 'video/mp4': 'MP4',
  'text/csv': 'CSV',
};

/**
 * The media type that the bytes are, whatever the sender called them. Text has no signature: where CSV is accepted, bytes that are no known
 * kind and hold no NUL count as it.
 * @throws AppError file_type_refused
 */
export async function sniff(bytes: Buffer, accepted: readonly string[]): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const type = found ?? (bytes.includes(0) ? undefined : 'text/csv');
  if (type !== undefined && accepted.includes(type)) return type;
  throw new AppError('file_type_refused', { params: { allowed: accepted.map((one) => names[one] ?? one).join(', ') } });
}
