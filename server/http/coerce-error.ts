import { DomainError } from '../../definitions/domain/errors.ts';
import { AppError } from './errors.ts';

/** What body parsing and routing throw: http-errors with a `type`, and a URIError for a path that cannot be decoded. */
interface HttpishError { type?: string; status?: number; code?: string }

/** Codes of the database driver and of PostgreSQL that mean "not now": connection lost, shutting down, too many connections, pool empty. */
const unavailable = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08...|57P0.|53300)$/;

/** Any thrown value as an error of the closed list. What nobody foresaw becomes `internal`, with the original as its cause. */
export function coerceError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof DomainError) return new AppError(thrown.code, { params: thrown.params, cause: thrown });
  const { type, status, code } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as HttpishError;
  if (type === 'entity.too.large') return new AppError('body_too_large', { cause: thrown });
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new AppError('unsupported_media_type', { params: { expected: 'UTF-8 (gzip, deflate, br)' }, cause: thrown });
  }
  if (type === 'entity.parse.failed' || type?.startsWith('request.')) return new AppError('malformed_json', { cause: thrown });
  if (thrown instanceof URIError || status === 404) return new AppError('not_found', { cause: thrown });
  if (code !== undefined && unavailable.test(code)) return new AppError('unavailable', { cause: thrown });
  return new AppError('internal', { cause: thrown });
}
