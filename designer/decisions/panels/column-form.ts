import type { Choice, DecisionInput, DecisionOutput, DecisionTable, Format, ValueType } from '../../../engine/decisions/decision.ts';

/** A column as it is typed. `code`: the id of a condition, the name of an answer; only a new one may be chosen. */
export interface ColumnForm { code: string; zh: string; en: string; expression: string; type: ValueType; format: Format | ''; choices: string }

export const emptyColumn: ColumnForm = { code: '', zh: '', en: '', expression: '', type: 'string', format: '', choices: '' };

export function formOfColumn(column: DecisionInput | DecisionOutput): ColumnForm {
  const choices = 'expression' in column ? column.suggestions : (column as DecisionOutput).values;
  return {
    code: 'expression' in column ? column.id : (column as DecisionOutput).name, zh: column.label.zh, en: column.label.en ?? '', expression: 'expression' in column ? column.expression : '',
    type: column.type, format: column.format ?? '', choices: (choices ?? []).map(({ value, label }) => [String(value), label.zh, ...(label.en ? [label.en] : [])].join(' | ')).join('\n'),
  };
}

/** What is still missing or impossible in the form. */
export function columnMistake(form: ColumnForm, part: 'input' | 'output', table: DecisionTable, isNew: boolean): 'code' | 'taken' | 'name' | 'expression' | undefined {
  if (form.zh.trim() === '') return 'name';
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(form.code) || form.code === 'rule') return 'code';
  const taken = part === 'input' ? table.inputs.map(({ id }) => id) : table.outputs.map(({ name }) => name);
  if (isNew && taken.includes(form.code)) return 'taken';
  return part === 'input' && form.expression.trim() === '' ? 'expression' : undefined;
}

export function inputOf(form: ColumnForm): DecisionInput {
  const choices = choicesOf(form);
  return { id: form.code, label: labelOf(form), expression: form.expression.trim(), type: form.type, ...(form.format ? { format: form.format } : {}), ...(choices.length > 0 ? { suggestions: choices } : {}) };
}

export function outputOf(form: ColumnForm): DecisionOutput {
  const choices = choicesOf(form);
  return { name: form.code, label: labelOf(form), type: form.type, ...(form.format ? { format: form.format } : {}), ...(choices.length > 0 ? { values: choices } : {}) };
}

function labelOf({ zh, en }: ColumnForm): { zh: string; en?: string } {
  return { zh: zh.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
}

/** One choice a line: `value | 中文 | English`. */
function choicesOf({ choices, type }: ColumnForm): Choice[] {
  return choices.split('\n').flatMap((line) => {
    const [value, zh, en] = line.split('|').map((part) => part.trim());
    if (!value) return [];
    const typed = type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value;
    return [{ value: typed, label: { zh: zh || value, ...(en ? { en } : {}) } }];
  });
}
