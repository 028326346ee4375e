import { lazy, Suspense } from 'react';
import { patiently } from '../api/patiently.ts';
import { SkeletonRows } from './skeleton-rows.tsx';

const Markdown = lazy(() => patiently(() => import('./markdown.tsx')));

/** Markdown; the parser is loaded when the first text is shown. */
export function MarkdownText({ source }: { source: string }) {
  return <Suspense fallback={<SkeletonRows rows={2} />}><Markdown source={source} /></Suspense>;
}
