import { join } from 'node:path';
import compression from 'compression';
import express, { type Express } from 'express';
import { documentation } from '../openapi/routes.ts';
import { assets } from './assets.ts';
import { AppError } from './errors.ts';
import { safeHeaders } from './headers.ts';
import { answerErrors, observe } from './observe.ts';
import { pages } from './pages.ts';
import { apiRoutes } from './routes.ts';
import type { Services } from './services.ts';
import type { HttpSettings } from './settings.ts';

export type { Services } from './services.ts';
export type { HttpSettings } from './settings.ts';

/** The whole HTTP side: the API under /api, its document and reference, and the built pages. */
export function createApp(services: Services, settings: HttpSettings): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  app.use(observe(settings.logger));
  app.use(compression());
  if (settings.dist !== undefined) app.use('/assets', assets(join(settings.dist, 'assets')));
  app.use(safeHeaders);
  app.use('/api', documentation(settings.version));
  app.use('/api', apiRoutes(services, settings));
  if (settings.dist !== undefined) app.use(pages(settings.dist));
  app.use((req) => {
    throw new AppError('no_such_route', { params: { method: req.method, path: req.path } });
  });
  app.use(answerErrors(settings.logger));
  return app;
}
