import type { Visibility } from './draft.ts';

/** `/` offers canned replies, `@` colleagues, `#` orders and tickets. */
export type TriggerKind = '/' | '@' | '#';

/** A list asked for while writing: its sign stands at `from`, what was typed after it narrows the list. */
export interface Trigger { readonly kind: TriggerKind; readonly from: number; readonly query: string }

/**
 * The list that the caret stands in. The sign begins the text, or follows a space or Chinese words (nobody puts a space before @ there);
 * `/` only begins a line or follows a space, because it also stands inside words and addresses.
 */
export function triggerAt(text: string, caret: number, visibility: Visibility): Trigger | null {
  const found = /([/@#])([^\s/@#]*)$/.exec(text.slice(0, caret));
  if (!found) return null;
  const [whole, sign = '', query = ''] = found;
  const kind = sign as TriggerKind;
  if (kind === '@' && visibility !== 'internal') return null;
  const before = text.slice(0, caret - whole.length).at(-1) ?? ' ';
  const begins = kind === '/' ? /\s/.test(before) : !/[\w.]/.test(before);
  return begins ? { kind, from: caret - whole.length, query } : null;
}

/** The text with the sign and what was typed after it replaced, and where the caret stands then. */
export function replaceTrigger(text: string, trigger: Trigger, by: string): { text: string; caret: number } {
  const end = trigger.from + 1 + trigger.query.length;
  return { text: text.slice(0, trigger.from) + by + text.slice(end), caret: trigger.from + by.length };
}
