import type { Request } from 'express';

export type Locale = 'zh' | 'en';

/** The reader's language by Accept-Language; Chinese where nothing is asked for. */
export function localeOf(req: Request): Locale {
  return req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}
