import { lazy, Suspense, useState, type ComponentType } from 'react';
import { patiently } from '../api/patiently.ts';

/**
 * A part of a page whose file is loaded when it is first wanted; until it is there nothing stands in its place. Dialogs are wanted when they
 * open, and stay afterwards: closing is theirs.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, wanted: (props: Props) => boolean = () => true): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await patiently(load) }));
  return function Later(props: Props) {
    const [asked, setAsked] = useState(false);
    if (!asked && wanted(props)) setAsked(true);
    return asked ? <Suspense fallback={null}><Part {...props} /></Suspense> : null;
  };
}
