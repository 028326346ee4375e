import { useEffect, useMemo, useState } from 'react';
import { hiddenFields, holdsBy, isConditional, showWhen, fieldOrder } from '../../engine/forms/show-when.ts';
import type { Holds } from '../../engine/forms/show-when.ts';
import type { FieldSchema, FormData } from './types.ts';

export interface Conditional { schema: FieldSchema; ui: object; data: FormData; outcome: string | undefined }

let reader: Promise<Holds> | undefined;

/** FEEL is only loaded by forms that have a condition. */
function loadReader(): Promise<Holds> {
  reader ??= import('../../engine/expressions/evaluator.ts').then(({ createEvaluator }) => holdsBy(createEvaluator().evaluate));
  return reader;
}

/** Fields that are not shown for what is filled in so far; until conditions can be read, all that have one. */
export function useHiddenFields(form: Conditional): readonly string[] {
  const conditional = isConditional(form.ui as Record<string, unknown>);
  const [holds, setHolds] = useState<Holds>();
  useEffect(() => {
    if (!conditional || holds) return;
    let over = false;
    void loadReader().then((loaded) => { if (!over) setHolds(() => loaded); });
    return () => { over = true; };
  }, [conditional, holds]);
  const hidden = conditional ? hiddenNow(form, holds) : [];
  const said = hidden.join();
  // The same fields are the same list, so that nothing is drawn anew for it.
  return useMemo(() => (said === '' ? [] : said.split(',')), [said]);
}

function hiddenNow({ schema, ui, data, outcome }: Conditional, holds: Holds | undefined): string[] {
  const form = { schema, ui: ui as Record<string, unknown> };
  if (!holds) return fieldOrder(form).filter((code) => showWhen(form.ui, code) !== undefined);
  return hiddenFields(form, { ...data, ...(outcome === undefined ? {} : { outcome }) }, holds);
}

/** Headings under which nothing is shown. */
export function emptySections(schema: FieldSchema, ui: object, hidden: (code: string) => boolean): string[] {
  const order = fieldOrder({ schema, ui: ui as Record<string, unknown> });
  const isSection = (code: string | undefined): boolean => schema.properties?.[code ?? '']?.type === 'null';
  return order.filter((code, at) => {
    if (!isSection(code)) return false;
    const end = order.findIndex((other, place) => place > at && isSection(other));
    return order.slice(at + 1, end < 0 ? undefined : end).every(hidden);
  });
}
