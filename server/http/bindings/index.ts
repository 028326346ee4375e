import type { Binding } from '../binding.ts';
import type { HttpSettings } from '../settings.ts';
import { accountBindings } from './account.ts';
import { buyerBindings } from './buyer.ts';
import { conversationBindings } from './conversation.ts';
import { changeBindings } from './changes.ts';
import { decisionBindings } from './decisions.ts';
import { flowDraftBindings } from './flow-drafts.ts';
import { deskBindings } from './desk.ts';
import { exportBindings } from './exports.ts';
import { figureBindings } from './figures.ts';
import { knowledgeBindings } from './knowledge.ts';
import { flowBindings } from './flows.ts';
import { publishingBindings } from './publishing.ts';
import { moneyBindings } from './money.ts';
import { operationBindings } from './operations.ts';
import { partnerBindings } from './partner.ts';
import { orderBindings } from './orders.ts';
import { ticketBindings } from './tickets.ts';
import { timeBindings } from './times.ts';

/** Every operation with what is done for it. A test holds this list against the contracts. */
export function allBindings(settings: HttpSettings): Binding[] {
  return [
    ...operationBindings(settings),
    ...accountBindings,
    ...orderBindings(settings),
    ...deskBindings,
    ...exportBindings,
    ...partnerBindings,
    ...figureBindings,
    ...knowledgeBindings,
    ...ticketBindings,
    ...conversationBindings,
    ...flowBindings,
    ...flowDraftBindings,
    ...publishingBindings,
    ...decisionBindings,
    ...moneyBindings,
    ...changeBindings,
    ...timeBindings,
    ...buyerBindings(settings),
  ];
}
