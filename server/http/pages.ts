import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { pagePolicy } from './headers.ts';

/**
 * The built front end but for its assets. index.html is asked for anew each time. Any other path that a browser opens as a page gets index.html
 * too, since pages are routed there.
 */
export function pages(dist: string): Router {
  const router = Router();
  const index = join(dist, 'index.html');
  const page: RequestHandler = (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    if (/\.\w+$/.test(req.path) || !req.accepts('html')) return next();
    if (!existsSync(index)) {
      res.status(503).type('text/plain').send('界面还没有构建，请先运行 npm run build。The pages are not built yet: run npm run build.\n');
      return;
    }
    res.set('cache-control', 'no-cache').sendFile(index);
  };
  router.use(pagePolicy);
  router.use(express.static(dist, { index: false, maxAge: '1h' }));
  router.use(page);
  return router;
}
