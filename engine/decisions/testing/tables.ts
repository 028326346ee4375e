import type { DecisionInput, DecisionOutput, DecisionTable, ValueType } from '../decision.ts';

/** A column that reads the variable of its name. */
export function input(id: string, type: ValueType = 'number', expression = id): DecisionInput {
  return { id, label: { zh: id, en: id }, expression, type };
}

export function output(name: string, type: ValueType = 'string', values?: (string | number | boolean)[]): DecisionOutput {
  return { name, label: { zh: name, en: name }, type, ...(values ? { values: values.map((value) => ({ value, label: { zh: String(value), en: String(value) } })) } : {}) };
}

/** Rules as lines `cell | cell => result | result`; they are called r1, r2 … in their order. A line that begins with `off ` is switched off. */
export function table(inputs: DecisionInput[], outputs: DecisionOutput[], lines: string[], changes: Partial<DecisionTable> = {}): DecisionTable {
  const cells = (text: string): string[] => text.split(' | ').map((cell) => cell.trim());
  return {
    key: 'tested', label: { zh: '表', en: 'Tested' }, hitPolicy: 'FIRST', inputs, outputs,
    rules: lines.map((line, index) => {
      const [conditions, results] = line.replace(/^off /, '').split(' => ') as [string, string];
      return { id: `r${index + 1}`, cells: cells(conditions), results: cells(results), ...(line.startsWith('off ') ? { enabled: false } : {}) };
    }),
    ...changes,
  };
}
