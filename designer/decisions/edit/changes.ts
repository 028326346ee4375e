import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Label } from '../../../engine/kernel/types.ts';

/** One difference between two tables. `row` counts from 1, in the newer table, or in the older for what was deleted. */
export type TableChange =
  /** `column`: an input's id or an output's name; `before` and `after` are texts of cells. */
  | { kind: 'cell' | 'result'; rule: string; row: number; column: string; before: string; after: string }
  | { kind: 'annotation' | 'added' | 'deleted' | 'moved' | 'on' | 'off'; rule: string; row: number; words?: Label | undefined }
  | { kind: 'column' | 'columnAdded' | 'columnDeleted'; column: string; label: Label }
  | { kind: 'policy' | 'name' };

/** What was changed, rows first, in the order of the newer table. Columns are told apart by their ids, rows by theirs. */
export function tableChanges(before: DecisionTable, after: DecisionTable): TableChange[] {
  const known = new Map(before.rules.map((rule, index) => [rule.id, { rule, index }]));
  const kept = after.rules.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const moved = displaced(before.rules.map(({ id }) => id).filter((id) => kept.includes(id)), kept);
  const rows = after.rules.flatMap((rule, index): TableChange[] => {
    const was = known.get(rule.id)?.rule;
    const at = { rule: rule.id, row: index + 1 };
    if (!was) return [{ kind: 'added', ...at, words: rule.annotation }];
    const on = rule.enabled !== false;
    return [
      ...(moved.has(rule.id) ? [{ kind: 'moved', ...at, words: rule.annotation } as const] : []),
      ...(on === (was.enabled !== false) ? [] : [{ kind: on ? 'on' : 'off', ...at, words: rule.annotation } as const]),
      ...texts('cell', at, ids(before), was.cells, ids(after), rule.cells),
      ...texts('result', at, names(before), was.results, names(after), rule.results),
      ...(same(was.annotation, rule.annotation) ? [] : [{ kind: 'annotation', ...at, words: rule.annotation } as const]),
    ];
  });
  const deleted = before.rules.flatMap((rule, index): TableChange[] => (after.rules.some(({ id }) => id === rule.id) ? [] : [{ kind: 'deleted', rule: rule.id, row: index + 1, words: rule.annotation }]));
  return [...rows, ...deleted, ...columnChanges(before, after), ...tableWords(before, after)];
}

function tableWords(before: DecisionTable, after: DecisionTable): TableChange[] {
  const changes: TableChange[] = [];
  if (before.hitPolicy !== after.hitPolicy || before.aggregator !== after.aggregator) changes.push({ kind: 'policy' });
  if (!same(before.label, after.label) || !same(before.description, after.description)) changes.push({ kind: 'name' });
  return changes;
}

interface Column { key: string; label: Label; content: unknown }

function columnChanges(before: DecisionTable, after: DecisionTable): TableChange[] {
  const columns = (table: DecisionTable): Column[] => [...table.inputs.map((input) => ({ key: input.id, label: input.label, content: input })), ...table.outputs.map((output) => ({ key: output.name, label: output.label, content: output }))];
  const [was, is] = [columns(before), columns(after)];
  const find = (list: Column[], { key }: Column): Column | undefined => list.find((column) => column.key === key);
  return [
    ...is.flatMap((column): TableChange[] => {
      const old = find(was, column);
      if (old && same(old.content, column.content)) return [];
      return [{ kind: old ? 'column' : 'columnAdded', column: column.key, label: column.label }];
    }),
    ...was.flatMap((column): TableChange[] => (find(is, column) ? [] : [{ kind: 'columnDeleted', column: column.key, label: column.label }])),
  ];
}

function texts(kind: 'cell' | 'result', at: { rule: string; row: number }, oldColumns: string[], old: readonly string[], columns: string[], present: readonly string[]): TableChange[] {
  return columns.flatMap((column, index) => {
    const place = oldColumns.indexOf(column);
    const before = place < 0 ? undefined : old[place]!;
    const after = present[index]!;
    return before === undefined || before.trim() === after.trim() ? [] : [{ kind, ...at, column, before, after }];
  });
}

/** Rows that left their place: all that are not in the longest run of rows which kept their order. */
function displaced(before: readonly string[], after: readonly string[]): Set<string> {
  const runs: string[][] = [];
  after.forEach((id, index) => {
    const place = before.indexOf(id);
    const best = runs.slice(0, index).filter((run) => before.indexOf(run.at(-1)!) < place).reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, id]);
  });
  const longest = runs.reduce<string[]>((found, run) => (run.length > found.length ? run : found), []);
  return new Set(after.filter((id) => !longest.includes(id)));
}

function ids(table: DecisionTable): string[] { return table.inputs.map(({ id }) => id); }
function names(table: DecisionTable): string[] { return table.outputs.map(({ name }) => name); }
function same(a: unknown, b: unknown): boolean { return JSON.stringify(a) === JSON.stringify(b); }
