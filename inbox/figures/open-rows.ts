import { createContext, useContext } from 'react';
import type { FigureScope, MeasureKey } from '../../ui/api/figures.ts';

/** A number whose tickets somebody wants to see; `title` says which number of what. */
export interface OpenedRows { measure: MeasureKey; scope: FigureScope; title: string; value: string }

export const OpenRows = createContext<(rows: OpenedRows) => void>(() => undefined);

export function useOpenRows(): (rows: OpenedRows) => void {
  return useContext(OpenRows);
}
