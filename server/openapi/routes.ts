import { Router } from 'express';
import { contextOf } from '../http/context.ts';
import { pagePolicy } from '../http/headers.ts';
import { openApiDocument } from './document.ts';
import { referencePage } from './reference-page.ts';

/** `/openapi.json` for machines, `/docs` for people; both public, both made once. */
export function documentation(version: string): Router {
  const router = Router();
  const document = JSON.stringify(openApiDocument(version));
  const page = { zh: referencePage(version, 'zh'), en: referencePage(version, 'en') };
  router.get('/openapi.json', (_req, res) => {
    res.type('application/json').set('cache-control', 'no-cache').send(document);
  });
  router.get('/docs', pagePolicy, (_req, res) => {
    res.type('html').set({ 'cache-control': 'no-cache', vary: 'Accept-Language' }).send(page[contextOf(res).locale]);
  });
  return router;
}
