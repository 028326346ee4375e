import type { DecisionInput, DecisionOutput, DecisionRule, DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Label } from '../../../engine/kernel/types.ts';

/** Each returns a new table; rows and columns count from 0. Rules keep their ids when they move: tickets name them. */

export function setCell(table: DecisionTable, row: number, column: number, cell: string): DecisionTable {
  return changeRule(table, row, (rule) => ({ ...rule, cells: rule.cells.with(column, cell) }));
}

export function setResult(table: DecisionTable, row: number, column: number, result: string): DecisionTable {
  return changeRule(table, row, (rule) => ({ ...rule, results: rule.results.with(column, result) }));
}

/** Without Chinese words the annotation goes. */
export function setAnnotation(table: DecisionTable, row: number, annotation: Label): DecisionTable {
  return changeRule(table, row, (rule) => {
    const { annotation: _former, ...bare } = rule;
    return annotation.zh.trim() ? { ...bare, annotation } : bare;
  });
}

export function switchRule(table: DecisionTable, row: number): DecisionTable {
  return changeRule(table, row, ({ enabled, ...rule }) => (enabled === false ? rule : { ...rule, enabled: false }));
}

/** A row that lets everything through and answers nothing. */
export function addRule(table: DecisionTable, at: number): DecisionTable {
  const rule: DecisionRule = { id: freeId('rule', table.rules.map(({ id }) => id)), cells: table.inputs.map(() => '-'), results: table.outputs.map(() => '') };
  return { ...table, rules: table.rules.toSpliced(at, 0, rule) };
}

/** The copy stands below. */
export function copyRule(table: DecisionTable, row: number): DecisionTable {
  const rule = table.rules[row]!;
  return { ...table, rules: table.rules.toSpliced(row + 1, 0, { ...rule, id: freeId(`${rule.id}-copy`, table.rules.map(({ id }) => id)) }) };
}

export function deleteRule(table: DecisionTable, row: number): DecisionTable {
  return { ...table, rules: table.rules.toSpliced(row, 1) };
}

/** Past the ends nothing happens. */
export function moveRule(table: DecisionTable, row: number, by: -1 | 1): DecisionTable {
  return { ...table, rules: swapped(table.rules, row, row + by) };
}

export function addInput(table: DecisionTable, input: DecisionInput): DecisionTable {
  return { ...table, inputs: [...table.inputs, input], rules: table.rules.map((rule) => ({ ...rule, cells: [...rule.cells, '-'] })) };
}

export function setInput(table: DecisionTable, column: number, input: DecisionInput): DecisionTable {
  return { ...table, inputs: table.inputs.with(column, input) };
}

export function deleteInput(table: DecisionTable, column: number): DecisionTable {
  return { ...table, inputs: table.inputs.toSpliced(column, 1), rules: table.rules.map((rule) => ({ ...rule, cells: rule.cells.toSpliced(column, 1) })) };
}

export function moveInput(table: DecisionTable, column: number, by: -1 | 1): DecisionTable {
  return { ...table, inputs: swapped(table.inputs, column, column + by), rules: table.rules.map((rule) => ({ ...rule, cells: swapped(rule.cells, column, column + by) })) };
}

export function addOutput(table: DecisionTable, output: DecisionOutput): DecisionTable {
  return { ...table, outputs: [...table.outputs, output], rules: table.rules.map((rule) => ({ ...rule, results: [...rule.results, ''] })) };
}

export function setOutput(table: DecisionTable, column: number, output: DecisionOutput): DecisionTable {
  return { ...table, outputs: table.outputs.with(column, output) };
}

export function deleteOutput(table: DecisionTable, column: number): DecisionTable {
  return { ...table, outputs: table.outputs.toSpliced(column, 1), rules: table.rules.map((rule) => ({ ...rule, results: rule.results.toSpliced(column, 1) })) };
}

export function moveOutput(table: DecisionTable, column: number, by: -1 | 1): DecisionTable {
  return { ...table, outputs: swapped(table.outputs, column, column + by), rules: table.rules.map((rule) => ({ ...rule, results: swapped(rule.results, column, column + by) })) };
}

/** An id that nothing has: `rule`, `rule-2`, `rule-3` … */
export function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let count = 2; taken.includes(id); count++) id = `${wanted}-${count}`;
  return id;
}

function changeRule(table: DecisionTable, row: number, change: (rule: DecisionRule) => DecisionRule): DecisionTable {
  return { ...table, rules: table.rules.map((rule, index) => (index === row ? change(rule) : rule)) };
}

function swapped<T>(items: readonly T[], from: number, to: number): T[] {
  if (to < 0 || to >= items.length) return [...items];
  return items.with(from, items[to]!).with(to, items[from]!);
}
