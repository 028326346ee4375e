/** A count that the server stops at 1001: `1,000+`. */
export function formatCount(count: number): string {
  return count > 1000 ? '1,000+' : String(count);
}
