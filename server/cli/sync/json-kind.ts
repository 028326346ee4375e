import { stableJson } from '../../../engine/store/stable-json.ts';
import type { Api } from './api.ts';
import { readJson, type Files } from './folder.ts';
import type { Definition, Kind } from './kind.ts';

const MOST_LINES = 30;

/** A kind whose definitions are JSON files and nothing else. */
export function jsonKind(kind: Pick<Kind, 'idOf'> & { pull(api: Api): Promise<Definition[]>; publish: Kind['publish'] }): Kind {
  return {
    ...kind,
    same: async (a, b) => stableJson(documents(a)) === stableJson(documents(b)),
    async changes(before, after) {
      if (!before) return ['is new'];
      const lines = differences(documents(before), documents(after), '');
      return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`] : lines;
    },
  };
}

export function documents(files: Files): Record<string, unknown> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, readJson(name, text)]));
}

/** `path: before → after` for each value that differs. Lists are compared place by place. */
export function differences(before: unknown, after: unknown, path: string): string[] {
  if (stableJson(before ?? null) === stableJson(after ?? null)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], path ? `${path}.${key}` : key));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at).flatMap((at) => differences(before[at], after[at], `${path}[${at}]`));
  }
  return [`${path}: ${short(before)} → ${short(after)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function short(value: unknown): string {
  const text = value === undefined ? '—' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
