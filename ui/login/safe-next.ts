/** Where to go after the log-in: a path of this site. Anything else (another site, the log-in itself) becomes the inbox. */
export function safeNext(next: string | null): string {
  if (!next || !/^\/(?![/\\])/.test(next) || next.startsWith('/login')) return '/inbox';
  return next;
}
