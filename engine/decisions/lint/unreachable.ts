import { remainder } from './box.ts';
import { boxesOf, truthsOf } from './boxes.ts';
import { rowOf, type TableRule } from './finding.ts';

/** FIRST: rows above take everything that the row would take. */
export const unreachable: TableRule = {
  code: 'rule-unreachable', severity: 'warning',
  message: { zh: '第 {row} 行永远轮不到：它的情况上面的行都先处理了。上移它，或删掉它。', en: 'Row {row} can never decide: the rows above take all its cases. Move it up, or delete it.' },
  check(table) {
    if (table.hitPolicy !== 'FIRST') return [];
    const boxes = boxesOf(table);
    const truths = truthsOf(table);
    return boxes.flatMap(({ rule, box }, index) => {
      const above = boxes.slice(0, index).filter(({ exact }) => exact).map((earlier) => earlier.box);
      return remainder(box, above, truths)?.length === 0 ? [{ element: rule.id, values: { row: rowOf(table, rule.id) } }] : [];
    });
  },
};
