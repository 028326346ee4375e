/** Groups of the derived status that lists filter by (section 5). */
export type StatusGroup = 'pending_review' | 'in_progress' | 'rejected' | 'suspended' | 'completed' | 'closed';

const groups: Record<string, StatusGroup> = {
  draft: 'pending_review', pending_review: 'pending_review', pending_approval: 'pending_review',
  rejected: 'rejected',
  waiting_stock: 'suspended',
  completed: 'completed', archived: 'completed',
  withdrawn: 'closed', closed: 'closed', voided: 'closed',
};

/** Flows may show any status of the field; what is not listed is work in progress. */
export function statusGroup(status: string, suspended: boolean): StatusGroup {
  return suspended ? 'suspended' : (groups[status] ?? 'in_progress');
}

/** A request in these states holds neither units nor money of its order (4.4: released on withdrawal or rejection). */
export function releases(status: string): boolean {
  const group = groups[status];
  return group === 'rejected' || group === 'closed';
}
