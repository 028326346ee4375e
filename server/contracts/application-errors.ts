/** What the after-sale rules may answer to an application, and to a question about money; shared by every contract that asks them. */

export const quoteErrors = [
  'unknown_line', 'duplicate_line', 'no_lines', 'quantity_invalid', 'too_many_units', 'amount_needed', 'amount_above_max', 'amount_invalid',
  'amount_out_of_range', 'fee_above_amount', 'fee_not_allowed', 'above_available', 'already_refunded', 'order_unpaid',
] as const;

export const applicationErrors = [
  ...quoteErrors, 'order_closed', 'wrong_status_for_type', 'type_not_offered', 'apply_on_part', 'opened_by_shop', 'opened_by_system', 'partial_not_allowed', 'window_closed',
  'attempts_used_up', 'open_ticket_exists', 'reason_unknown', 'spec_unknown', 'nothing_paid', 'reason_not_offered', 'evidence_missing',
] as const;
