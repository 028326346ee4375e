import { useEffect, useState } from 'react';
import type { DraftDocument } from '../draft/draft-document.ts';
import { checkFlow } from './check-flow.ts';
import type { Checked, Surroundings } from './check-flow.ts';
import { ends } from './timings.ts';

/** The newest check of what is edited; the last one stays until the next is done. A flow that cannot be read keeps its last model. */
export function useChecked(document: DraftDocument, around: Surroundings): Checked {
  const [checked, setChecked] = useState<Checked>({ model: undefined, problems: [] });
  useEffect(() => {
    let over = false;
    void checkFlow(document.xml, document.forms, around).then((next) => {
      if (!over) setChecked((last) => ({ model: next.model ?? last.model, problems: next.problems }));
    });
    return () => { over = true; };
  }, [document, around]);
  // What is checked is drawn by now.
  useEffect(() => ends('checked'), [checked]);
  return checked;
}
