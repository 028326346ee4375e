/** Statuses that tickets usually show, in the order of a ticket's life; any other code of a flow is kept. */
export const statuses = [
  'draft', 'pending_review', 'pending_approval', 'negotiating', 'pending_return', 'pending_inspection', 'pending_refund', 'pending_exchange', 'exchanging', 'pending_shipment',
  'shipped', 'pending_payment', 'pending_dispatch', 'pending_accept', 'executing', 'waiting_parts', 'pending_verify', 'pending_archive', 'out_of_stock', 'waiting_stock',
  'arbitration', 'rejected', 'withdrawn', 'refund_failed', 'completed', 'closed', 'archived',
] as const;
