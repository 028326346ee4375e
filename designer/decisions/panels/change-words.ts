import type { DecisionTable } from '../../../engine/decisions/decision.ts';
import type { Text } from '../../../ui/i18n/text.ts';
import { cellWords, resultWords } from '../cells/words.ts';
import type { TableChange } from '../edit/changes.ts';

/** A difference as a sentence: `第 4 行 申请金额：≤ ¥30.00 改为 ≤ ¥50.00`. */
export function changeWords(change: TableChange, table: DecisionTable, text: Text): string {
  switch (change.kind) {
    case 'cell': case 'result': {
      const input = table.inputs.find(({ id }) => id === change.column);
      const output = table.outputs.find(({ name }) => name === change.column);
      const words = (cell: string): string => (change.kind === 'cell' && input ? cellWords(cell, input, text) : output ? resultWords(cell, output, text) : cell);
      const column = text.label((change.kind === 'cell' ? input : output)?.label);
      return text.t('decisions.change.cell', { n: change.row, column, before: words(change.before), after: words(change.after) });
    }
    case 'column': case 'columnAdded': case 'columnDeleted': return text.t(`decisions.change.${change.kind}`, { column: text.label(change.label) });
    case 'policy': case 'name': return text.t(`decisions.change.${change.kind}`);
    default: return text.t(`decisions.change.${change.kind}`, { n: change.row, words: text.label(change.words) });
  }
}
