import type { Label } from '../kernel/types.ts';

/** Something that is wrong with a definition, for people and for programs. */
export interface Problem {
  /** Stable, kebab-case; closed lists: `refusals.ts`, `rules/index.ts` and the codes of `engine/expressions`. */
  code: string;
  /** Id of the element; the process id (or nothing) when no single element is to blame. */
  element: string;
  /** Errors forbid publishing. */
  severity: 'error' | 'warning';
  message: Label;
  /** The form that it is about. With `field`, that field of the form itself is wrong, and `element` is the form's key. */
  form?: string;
  field?: string;
}

type Values = Record<string, string | number | Label>;

/** Fills `{name}` places of both languages; a label gives each its own. */
export function fill(template: Label, values: Values): { zh: string; en: string } {
  return { zh: put(template.zh, values, 'zh'), en: put(template.en ?? template.zh, values, 'en') };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function put(template: string, values: Values, language: 'zh' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'object' ? (value[language] ?? value.zh) : String(value ?? place);
  });
}
