import { useState } from 'react';
import type { Edited } from '../draft/use-edited.ts';
import type { DraftDocument } from '../draft/draft-document.ts';

const MAX_UNDO = 100;

export interface Undoable {
  /** One step back takes all of it back. */
  change(part: Partial<Pick<DraftDocument, 'xml' | 'forms'>>): void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

/** Changes of a draft's forms (and of what its steps say about them) that can be taken back. */
export function useUndo(edited: Edited): Undoable {
  const [past, setPast] = useState<readonly DraftDocument[]>([]);
  const [future, setFuture] = useState<readonly DraftDocument[]>([]);
  const put = ({ xml, forms }: Partial<DraftDocument>): void => {
    if (xml !== undefined && xml !== edited.current().xml) edited.setXml(xml);
    if (forms !== undefined) edited.setForms(forms);
  };
  const back = (from: readonly DraftDocument[], setFrom: typeof setPast, setTo: typeof setPast) => (from.length === 0 ? undefined : () => {
    const here = edited.current();
    setFrom(from.slice(0, -1));
    setTo((to) => [...to, here]);
    put(from.at(-1)!);
  });
  return {
    change(part) {
      const here = edited.current();
      setPast((before) => [...before.slice(1 - MAX_UNDO), here]);
      setFuture([]);
      put(part);
    },
    undo: back(past, setPast, setFuture),
    redo: back(future, setFuture, setPast),
  };
}
