import { useTicketTypes } from '../../ui/api/ticket-types.ts';
import type { TypeNames } from './fields/field-words.ts';

/** Names of the ticket types that the shop's flows make. */
export function useTypeNames(): TypeNames {
  return new Map((useTicketTypes().data?.items ?? []).map(({ code, label }) => [code, label]));
}
