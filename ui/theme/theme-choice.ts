import { useEffect, useSyncExternalStore } from 'react';
import { createStored, useStored } from '../state/stored.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

export const themeChoice = createStored<ThemeChoice>('reflow.theme', themeChoices, () => 'system');
export const densityChoice = createStored<Density>('reflow.density', densities, () => 'comfortable');

/** The scheme to paint in: the person's choice, or the system's while the choice is `system`. */
export function useScheme(): 'light' | 'dark' {
  const choice = useStored(themeChoice);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  if (choice === 'system') return systemDark ? 'dark' : 'light';
  return choice;
}

/** Writes scheme and density on the root element, where the style sheets read them. */
export function useThemeAttributes(scheme: 'light' | 'dark'): void {
  const density = useStored(densityChoice);
  useEffect(() => {
    document.documentElement.dataset.theme = scheme;
    document.documentElement.dataset.density = density;
  }, [scheme, density]);
}

/** Whether a media query matches now, re-rendering when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Below 768 px: one column, a bottom bar, cards instead of tables. */
export function usePhone(): boolean {
  return useMedia('(max-width: 767.98px)');
}
