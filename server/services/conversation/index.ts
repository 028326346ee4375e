import type { ConversationService } from '../../http/conversation-services.ts';
import type { Parts } from '../parts.ts';
import { callSheet, logCall } from './calls.ts';
import { listReplies, removeReply, saveReply } from './replies.ts';

/** Talking with the buyer beside the messages: prepared words and calls. */
export function createConversationService(parts: Parts): ConversationService {
  return {
    replies: (actor, ticket) => listReplies(parts, actor, ticket),
    saveReply: (actor, id, body) => saveReply(parts, actor, id, body),
    removeReply: (actor, id) => removeReply(parts, actor, id),
    callSheet: (actor, id) => callSheet(parts, actor, id),
    logCall: (actor, id, body, once) => logCall(parts, actor, id, body, once),
  };
}
