import type { ValidateFunction } from 'ajv';
import { FinalError } from '../../engine/service-tasks/define.ts';
import { ConnectorError, requestJson } from './request-json.ts';
import { DEFAULT_TIMEOUT_MS, type ConnectorOptions } from './options.ts';

interface IdempotentCall { shopId: string; externalId: string; signal: AbortSignal }

/**
 * A POST that carries our id as body field and idempotency key. A refusal is final, because the same request would be refused again;
 * everything else is thrown as it is and tried again by the job.
 * @throws FinalError, ConnectorError
 */
export function createPost({ baseUrl, timeoutMs = DEFAULT_TIMEOUT_MS }: ConnectorOptions) {
  return async function post<T>(path: string, { shopId, externalId, signal, ...body }: IdempotentCall & Record<string, unknown>, isAnswer: ValidateFunction<T>): Promise<T> {
    try {
      return await requestJson({
        method: 'POST', url: `${baseUrl}${path}`, timeoutMs, signal,
        headers: { 'X-Merchant': shopId, 'Idempotency-Key': externalId },
        body: { ...body, externalId },
      }, isAnswer);
    } catch (error) {
      if (error instanceof ConnectorError && error.code === 'refused') throw new FinalError(error.message, { cause: error });
      throw error;
    }
  };
}
