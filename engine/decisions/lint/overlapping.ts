import { overlap } from './box.ts';
import { boxesOf, truthsOf } from './boxes.ts';
import { rowOf, type TableRule } from './finding.ts';
import { inFeel } from './region.ts';

/** UNIQUE: two rows that fit the same case; a ticket of that case would be stuck. */
export const overlapping: TableRule = {
  code: 'rules-overlap', severity: 'error',
  message: { zh: '第 {first} 行和第 {row} 行会同时符合：{example}。只能有一行符合，请改条件。', en: 'Rows {first} and {row} both fit where {example}. Only one may: change their conditions.' },
  check(table) {
    if (table.hitPolicy !== 'UNIQUE') return [];
    const boxes = boxesOf(table).filter(({ exact }) => exact);
    const truths = truthsOf(table);
    return boxes.flatMap((one, index) => boxes.slice(0, index).flatMap((earlier) => {
      const shared = overlap(earlier.box, one.box, truths);
      if (!shared) return [];
      return [{ element: one.rule.id, values: { first: rowOf(table, earlier.rule.id), row: rowOf(table, one.rule.id), example: exampleOf(table, shared) } }];
    }));
  },
};

/** `amount > 5000, reason "damaged"`: the columns that say something. */
export function exampleOf(table: Parameters<typeof truthsOf>[0], box: Parameters<typeof inFeel>[0][]): { zh: string; en: string } {
  const parts = table.inputs.flatMap((input, column) => {
    const text = inFeel(box[column]!, input.type === 'boolean');
    return text === '-' ? [] : [{ input, text }];
  });
  return {
    zh: parts.map(({ input, text }) => `${input.label.zh} ${text}`).join('，') || '任何情况',
    en: parts.map(({ input, text }) => `${input.label.en ?? input.label.zh} ${text}`).join(', ') || 'anything',
  };
}
