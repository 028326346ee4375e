import type { Insurance } from '../../definitions/ports.ts';
import { answerOf } from './request-json.ts';
import { createPost } from './sandbox-call.ts';
import type { ConnectorOptions } from './options.ts';

const isClaim = answerOf({
  type: 'object', required: ['claimNo', 'amount'], properties: { claimNo: { type: 'string', minLength: 1 }, amount: { type: 'integer', minimum: 0 } },
} as const);

/** The insurer of the sandbox. */
export function createSandboxInsurance(options: ConnectorOptions): Insurance {
  const post = createPost(options);
  return {
    async openClaim(call) {
      const { claimNo, amount } = await post('/insurance/claims', { ...call }, isClaim);
      return { claimNo, amount };
    },
  };
}
