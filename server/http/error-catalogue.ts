import { domainErrors, type DomainErrorCode } from '../../definitions/domain/errors.ts';
import { clockErrors } from './error-entries/clocks.ts';
import { conversationErrors } from './error-entries/conversation.ts';
import { decisionErrors } from './error-entries/decisions.ts';
import { deskErrors } from './error-entries/desk.ts';
import { draftErrors } from './error-entries/drafts.ts';
import { figureErrors } from './error-entries/figures.ts';
import { knowledgeErrors } from './error-entries/knowledge.ts';
import { flowStateErrors } from './error-entries/flow-states.ts';
import type { Entry } from './error-entries/entry.ts';
import { identityErrors } from './error-entries/identity.ts';
import { intakeErrors } from './error-entries/intake.ts';
import { moneyErrors } from './error-entries/money.ts';
import { publishingErrors } from './error-entries/publishing.ts';
import { repairErrors } from './error-entries/repairs.ts';
import { peopleErrors } from './error-entries/people.ts';
import { requestErrors } from './error-entries/request.ts';
import { tableErrors } from './error-entries/tables.ts';
import { serverErrors } from './error-entries/server.ts';

/** The after-sale rules say no in their own codes; those that another ticket causes are conflicts, a limit is a right one lacks. */
const statuses: Partial<Record<DomainErrorCode, number>> = { above_available: 409, open_ticket_exists: 409, over_limit: 403, party_to_case: 403 };
const rules = Object.fromEntries(Object.entries(domainErrors).map(([code, detail]) => [code, {
  status: statuses[code as DomainErrorCode] ?? 422,
  title: { zh: '不符合售后规则', en: 'The after-sale rules do not allow it' },
  detail,
}])) as Record<DomainErrorCode, Entry>;

/** The closed list of what the API may refuse. A code never changes its meaning. */
export const errorCatalogue = {
  ...requestErrors, ...identityErrors, ...decisionErrors, ...repairErrors, ...moneyErrors, ...intakeErrors, ...tableErrors, ...clockErrors, ...deskErrors, ...peopleErrors, ...conversationErrors, ...draftErrors, ...figureErrors, ...knowledgeErrors, ...flowStateErrors, ...publishingErrors, ...rules, ...serverErrors,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** What any operation may answer; contracts list only what is theirs. */
export const commonErrors: readonly ErrorCode[] = [
  'validation_failed', 'malformed_json', 'sign_in_required', 'forbidden', 'csrf_header_missing', 'not_found', 'body_too_large',
  'unsupported_media_type', 'too_many_requests', 'unavailable', 'internal',
];
