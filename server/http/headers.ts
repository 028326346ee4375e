import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** For pages: our own scripts only, styles also inline (the component library writes them), pictures also from memory. */
export const pagePolicy: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** For every answer; the content policy is added to pages only. */
export const safeHeaders: RequestHandler = helmet({ contentSecurityPolicy: false, xFrameOptions: { action: 'deny' } });
