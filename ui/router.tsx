import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { PageCrashed } from './shell/page-crashed.tsx';
import { PageLoading } from './shell/page-loading.tsx';

/** Pages inside the desk's shell: they need a signed-in person and show navigation around them. */
const deskPages: RouteObject[] = [
  { index: true, element: <Navigate to="/inbox" replace /> },
  { path: 'inbox/:view?', lazy: () => import('../inbox/list/inbox-page.tsx') },
  { path: 'tickets/:no', lazy: () => import('../inbox/ticket/ticket-page.tsx') },
  { path: 'flows', lazy: () => import('../inbox/flows/flows-page.tsx') },
  { path: 'ops/incidents', lazy: () => import('../inbox/incidents/incidents-page.tsx') },
];

/** Every page of the product, each loaded when it is first opened. A new page is one line. */
export const pages: RouteObject[] = [
  { path: '/login', lazy: () => import('./login/login-page.tsx') },
  { path: '/', lazy: () => import('./shell/desk-shell.tsx'), children: deskPages },
  { path: '*', lazy: () => import('./shell/not-found-page.tsx') },
];

/** The router over the browser's address bar. */
export function createRouter() {
  return createBrowserRouter([
    { ErrorBoundary: PageCrashed, HydrateFallback: PageLoading, children: pages },
  ]);
}
