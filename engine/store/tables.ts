/**
 * Every table, parents first. A shop table's rows belong to one shop (first column `shop_id`); a global table is small,
 * rarely written, and known to every database when shops are spread over several.
 */
export const globalTables = ['shop_slug', 'api_key_shop', 'setting'] as const;

export const shopTables = [
  'shop', 'person', 'session', 'api_key', 'policy', 'flow', 'flow_version', 'flow_draft', 'flow_publication', 'publish_request', 'orders', 'ticket', 'ticket_state', 'ticket_input', 'ticket_search', 'work_item',
  'clock', 'subscription', 'timeline', 'job', 'incident', 'reservation', 'refund', 'parcel', 'file', 'import', 'import_problem', 'event',
  'counter', 'idempotency', 'ticket_axes', 'ticket_goods', 'kept_message', 'flow_migration', 'flow_migration_ticket', 'flow_replay', 'flow_replay_ticket', 'state_before', 'payout', 'charge', 'loss_document', 'reconciliation',
  'reconciliation_difference', 'decision', 'decision_version', 'staff_group', 'assignment_turn',
  'calendar_version', 'service_level_version', 'service_level', 'time_change', 'bulk_act', 'bulk_row', 'tag', 'macro', 'saved_view', 'thumbnail', 'canned_reply', 'contact_call',
  'contact_day', 'customer', 'customer_identity', 'customer_record', 'ticket_plan', 'ticket_seen', 'handover', 'handover_line', 'handover_receipt', 'rating', 'notice', 'export', 'export_piece',
  'ticket_fact', 'fact_progress', 'article', 'article_version', 'article_vote',
] as const;

/** Tables of the migration tool itself. */
export const toolTables = ['migration', 'migration_lock'] as const;
