import { lazy, Suspense } from 'react';
import { patiently } from '../api/patiently.ts';
import { useText } from '../i18n/use-text.ts';
import type { FlowViewProps } from './flow-view-props.ts';
import styles from './flow-view.module.css';

export type { FlowViewProps } from './flow-view-props.ts';

const Canvas = lazy(() => patiently(() => import('./flow-view-canvas.tsx')));

/** A ticket's flow as a diagram, and as a list for those who do not see it. The diagram library is loaded when it is first needed. */
export function FlowView(props: FlowViewProps) {
  const text = useText();
  return (
    <figure className={`${styles.view} ${styles[props.size]}`} aria-label={text.t('flowView.title')}>
      <Suspense fallback={<div className={styles.loading} role="status" aria-label={text.t('common.loading')} />}>
        <Canvas {...props} />
      </Suspense>
    </figure>
  );
}
