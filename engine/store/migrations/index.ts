import * as first from './0001-first.ts';
import * as timeAndChange from './0002-time-and-change.ts';
import * as ticketTypes from './0003-ticket-types.ts';
import * as money from './0004-money.ts';
import * as decisions from './0005-decisions.ts';
import * as serviceLevels from './0006-service-levels.ts';
import * as flowDrafts from './0007-flow-drafts.ts';
import * as desk from './0008-desk.ts';
import * as conversation from './0009-conversation.ts';
import * as figures from './0010-figures.ts';
import * as knowledge from './0011-knowledge.ts';
import * as exported from './0012-exports.ts';
import * as publishing from './0013-publishing.ts';
import * as durable from './0014-durable.ts';
import * as scenarios from './0015-scenarios.ts';
import * as domain from './0017-domain.ts';
import * as charges from './0018-charges.ts';
import * as list from './0019-list.ts';
import * as decided from './0021-decided.ts';

export interface Migration {
  /** Number and words; stored, never changed. */
  name: string;
  /** An older program must refuse a database that has it. */
  breaking: boolean;
  sql: string;
}

/** Append only: a migration that has shipped is never edited. */
export const migrations: Migration[] = [first, timeAndChange, ticketTypes, money, decisions, serviceLevels, flowDrafts, desk, conversation, figures, knowledge, exported, publishing, durable, scenarios, domain, charges, list, decided];
