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
}

/** Fills `{name}` places of both languages. */
export function fill(template: Label, values: Record<string, string | number>): Label {
  return { zh: put(template.zh, values), en: put(template.en ?? template.zh, values) };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function put(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
