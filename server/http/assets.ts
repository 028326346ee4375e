import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Files that carry their hash in the name and never change, for whoever reads brotli in the copy that the build has made. They are not documents,
 * so they go without the headers of a page, which together are as large as many of these files.
 */
export function assets(folder: string): Router {
  const router = Router();
  router.use(helmet.xContentTypeOptions(), helmet.crossOriginResourcePolicy());
  router.use(compressedCopy(folder), express.static(folder, { immutable: true, maxAge: '1y', index: false, fallthrough: true }));
  return router;
}

function compressedCopy(folder: string): RequestHandler {
  return (req, res, next) => {
    const name = /^\/[\w.-]+$/.test(req.path) ? `${req.path}.br` : undefined;
    if (name !== undefined && req.acceptsEncodings('br') === 'br' && existsSync(join(folder, name))) {
      res.vary('accept-encoding').set('content-encoding', 'br').type(extname(req.path));
      req.url = name;
    }
    next();
  };
}
