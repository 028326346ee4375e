/** The day that it is in a time zone, `YYYY-MM-DD`: the shop's day is not always the one on the reader's clock. */
export function dayIn(timezone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
