import type { Response } from 'express';
import type { Actor } from '../auth/actor.ts';
import type { Locale } from './locale.ts';

/** What is known of a request while it is handled. */
export interface RequestContext {
  /** Named in the log, in the answer's header and in a 500's sentence. */
  id: string;
  locale: Locale;
  actor?: Actor;
  /** Operation id, once a route matched: what the log shows instead of the URL, which may hold tokens. */
  operation?: string;
}

export function setContext(res: Response, context: RequestContext): void {
  res.locals['context'] = context;
}

export function contextOf(res: Response): RequestContext {
  return res.locals['context'] as RequestContext;
}
