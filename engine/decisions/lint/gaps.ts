import { everything, remainder } from './box.ts';
import { boxesOf, truthsOf } from './boxes.ts';
import type { TableRule } from './finding.ts';
import { exampleOf } from './overlapping.ts';

/** Cases for which certainly no row fits; the answer there is null. COLLECT tables may well find nothing. */
export const gaps: TableRule = {
  code: 'rules-gap', severity: 'warning',
  message: { zh: '有没人管的情况，例如：{example}。加一行，或在最后加一行“其他情况”。', en: 'Some cases fit no row, for example {example}. Add a row for them, or a last row for everything else.' },
  check(table) {
    if (table.hitPolicy === 'COLLECT') return [];
    const left = remainder(everything(table.inputs.length), boxesOf(table).map(({ box }) => box), truthsOf(table));
    return left && left.length > 0 ? [{ element: table.key, values: { example: exampleOf(table, left[0]!) } }] : [];
  },
};
