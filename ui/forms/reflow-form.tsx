import { lazy, Suspense } from 'react';
import { patiently } from '../api/patiently.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './forms.module.css';
import type { ReflowFormProps } from './reflow-form-props.ts';

export type { ReflowFormHandle, ReflowFormProps } from './reflow-form-props.ts';
export type { FieldAccess, FormData, FormLabels, FormLine, FormSurroundings } from './types.ts';

// The form library brings date pickers and selects with it; pages show their head before it is there.
const View = lazy(() => patiently(() => import('./reflow-form-view.tsx')));

/** A form drawn from JSON Schema, loaded when it is first needed. */
export function ReflowForm(props: ReflowFormProps) {
  const text = useText();
  return (
    <Suspense fallback={<div className={styles.skeleton} role="status" aria-label={text.t('forms.loading')} />}>
      <View {...props} />
    </Suspense>
  );
}
