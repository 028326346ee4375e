import { demoReplies } from '../../definitions/demo/replies.ts';
import { newId } from '../../engine/store/new-id.ts';
import type { Actor } from '../auth/actor.ts';
import { saveReply } from '../services/conversation/replies.ts';
import type { Parts } from '../services/parts.ts';

/** The demo shop's canned replies. */
export async function installDemoReplies(parts: Parts, shopId: string): Promise<void> {
  const author: Actor = { shopId, kind: 'key', name: '沈岚', roles: ['ops'], groups: [] };
  for (const reply of demoReplies) await saveReply(parts, author, newId(parts.engine.now()), reply);
}
