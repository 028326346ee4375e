import { createHmac } from 'node:crypto';
import type { CompletionCodes } from '../definitions/ports.ts';

const DIGITS = 6;

/** Codes from the server's own secret: they can be worked out again at any time, so none is ever stored. */
export function createCompletionCodes(secret: string): CompletionCodes {
  return {
    codeOf(shopId, ticketId, reference) {
      const digest = createHmac('sha256', secret).update(`completion-code\n${shopId}\n${ticketId}\n${reference}`).digest();
      return String(digest.readUIntBE(0, DIGITS) % 10 ** DIGITS).padStart(DIGITS, '0');
    },
  };
}
