import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { loadTexts, type TextGroup } from './i18n/load-texts.ts';
import { PageCrashed } from './shell/page-crashed.tsx';
import { PageLoading } from './shell/page-loading.tsx';

/** Pages of the designer, inside the desk's shell too. */
const designerPages: RouteObject[] = [
  { path: 'flows', lazy: () => import('../designer/flows/flows-page.tsx') },
  { path: 'flows/:key/diagram', lazy: () => import('../designer/shell/designer-page.tsx') },
  { path: 'flows/:key/forms/:form?', lazy: () => import('../designer/forms/forms-page.tsx') },
  { path: 'flows/:key/trial', lazy: () => import('../designer/scenarios/workbench-page.tsx') },
  { path: 'flows/:key/publish', lazy: () => import('../designer/publish/publish-page.tsx') },
  { path: 'flows/:key/versions/:v?', lazy: () => import('../designer/versions/version-page.tsx') },
  { path: 'flows/:key/migrations/:id', lazy: () => import('../designer/versions/migration-page.tsx') },
  { path: 'flows/:key/heat', lazy: () => import('../designer/heat/heat-page.tsx') },
  { path: 'flows/:key/scenarios/:id?', lazy: () => import('../designer/scenarios/workbench-page.tsx') },
  { path: 'decisions', lazy: () => import('../designer/decisions/decisions-page.tsx') },
  { path: 'decisions/:key', lazy: () => import('../designer/decisions/decision-page.tsx') },
  { path: 'calendars', lazy: () => import('../designer/calendars/calendars-page.tsx') },
  { path: 'service-levels', lazy: () => import('../designer/service-levels/service-levels-page.tsx') },
  { path: 'policy', lazy: () => import('../designer/policy/policy-page.tsx') },
  { path: 'reasons', lazy: () => import('../designer/policy/reasons-page.tsx') },
];

/** Pages inside the desk's shell: they need a signed-in person and show navigation around them. */
const deskPages: RouteObject[] = [
  { index: true, element: <Navigate to="/inbox" replace /> },
  { path: 'inbox/:view?', lazy: () => import('../inbox/list/inbox-page.tsx') },
  { path: 'tickets/new', lazy: () => import('../inbox/new-ticket/new-ticket-page.tsx') },
  { path: 'tickets/:no', lazy: () => import('../inbox/ticket/ticket-page.tsx') },
  { path: 'handover', lazy: () => import('../inbox/handover/handover-page.tsx') },
  { path: 'customers', lazy: () => import('../inbox/customers/customers-page.tsx') },
  { path: 'customers/:id', lazy: () => import('../inbox/customers/customer-page.tsx') },
  { path: 'settings/replies', lazy: () => import('../inbox/replies/replies-page.tsx') },
  { path: 'orders', lazy: () => import('../inbox/orders/orders-page.tsx') },
  { path: 'orders/import', lazy: () => import('../inbox/orders/import-page.tsx') },
  { path: 'orders/:no', lazy: () => import('../inbox/orders/order-page.tsx') },
  { path: 'arbitration', lazy: () => import('../inbox/arbitration/cases-page.tsx') },
  { path: 'arbitration/:no', lazy: () => import('../inbox/arbitration/case-page.tsx') },
  { path: 'finance', element: <Navigate to="/finance/refunds" replace /> },
  { path: 'finance/refunds', lazy: () => import('../inbox/finance/refunds-page.tsx') },
  { path: 'finance/charges', lazy: () => import('../inbox/finance/charges-page.tsx') },
  { path: 'finance/payouts', lazy: () => import('../inbox/finance/payouts-page.tsx') },
  { path: 'finance/losses', lazy: () => import('../inbox/finance/losses-page.tsx') },
  { path: 'finance/reconciliation', lazy: () => import('../inbox/finance/reconciliation-page.tsx') },
  { path: 'knowledge', lazy: () => import('../inbox/knowledge/knowledge-page.tsx') },
  { path: 'knowledge/:slug', lazy: () => import('../inbox/knowledge/article-page.tsx') },
  { path: 'figures/:tab?', lazy: () => import('../inbox/figures/figures-page.tsx') },
  { path: 'work', lazy: () => import('../inbox/work/visits-page.tsx') },
  { path: 'work/:no', lazy: () => import('../inbox/work/visit-page.tsx') },
  { path: 'receive', lazy: () => import('../inbox/receive/scan-page.tsx') },
  { path: 'receive/:no', lazy: () => import('../inbox/receive/parcel-page.tsx') },
  { path: 'notices', lazy: () => import('../inbox/notices/notices-page.tsx') },
  { path: 'settings', element: <Navigate to="/settings/people" replace /> },
  { path: 'settings/people', lazy: () => import('../inbox/settings/people-page.tsx') },
  { path: 'settings/groups', lazy: () => import('../inbox/settings/groups-page.tsx') },
  { lazy: () => withTexts('designer', Promise.resolve({})), children: designerPages },
  { path: 'ops/incidents', lazy: () => import('../inbox/incidents/incidents-page.tsx') },
];

/** The pages of people outside the shop. */
const partnerPages: RouteObject[] = [
  { index: true, lazy: () => import('../inbox/partner/jobs-page.tsx') },
  { path: ':id', lazy: () => import('../inbox/partner/job-page.tsx') },
];

/** The buyer's pages: no account, one order proven by its number and phone. */
const buyerPages: RouteObject[] = [
  { index: true, element: <Navigate to="orders" replace /> },
  { path: 'orders', lazy: () => import('../inbox/buyer/orders-page.tsx') },
  { path: 'apply/:order/:line', lazy: () => import('../inbox/buyer/apply-page.tsx') },
  { path: 't/:no', lazy: () => import('../inbox/buyer/progress-page.tsx') },
  { path: 'help', lazy: () => import('../inbox/buyer/help-page.tsx') },
  { path: 't/:no/talk', lazy: () => import('../inbox/buyer/talk-page.tsx') },
];

/** Every page of the product, each loaded when it is first opened. A new page is one line. */
export const pages: RouteObject[] = [
  { path: '/login', lazy: () => withTexts('desk', import('./login/login-page.tsx')) },
  { path: '/', lazy: () => withTexts('desk', import('./shell/desk-shell.tsx')), children: deskPages },
  { path: '/jobs', lazy: () => withTexts('desk', import('../inbox/partner/partner-shell.tsx')), children: partnerPages },
  { path: '/b/:shop', lazy: () => import('../inbox/buyer/buyer-shell.tsx'), children: buyerPages },
  { path: '*', lazy: () => import('./shell/not-found-page.tsx') },
];

/** A page, once its words are there too. */
async function withTexts<Page>(group: TextGroup, page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, loadTexts(group)]);
  return loaded;
}

/** The router over the browser's address bar. */
export function createRouter() {
  return createBrowserRouter([
    { ErrorBoundary: PageCrashed, HydrateFallback: PageLoading, children: pages },
  ]);
}
