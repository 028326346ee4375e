import { expect, it } from 'vitest';
import { input, output, table } from '../../../engine/decisions/testing/tables.ts';
import { gridKey } from './grid-keys.ts';

const shown = table([input('x'), input('y')], [output('z')], ['1 | 2 => "a"', '3 | 4 => "b"']);
const press = (key: string, row: number, column: number, held: { altKey?: boolean; ctrlKey?: boolean } = {}) => gridKey({ key, altKey: false, ctrlKey: false, metaKey: false, ...held }, shown, { row, column });

it('arrows move and stop at the edges', () => {
  expect([press('ArrowDown', 0, 0), press('ArrowDown', 1, 0), press('ArrowLeft', 0, 0), press('ArrowRight', 0, 3), press('End', 0, 0)].map((answer) => answer?.place))
    .toEqual([{ row: 1, column: 0 }, { row: 1, column: 0 }, { row: 0, column: 0 }, { row: 0, column: 3 }, { row: 0, column: 3 }]);
});

it('rows are moved, copied, added and deleted by keys, and cells emptied', () => {
  expect(press('ArrowUp', 1, 0, { altKey: true })?.table?.rules.map(({ id }) => id)).toEqual(['r2', 'r1']);
  expect(press('d', 0, 0, { ctrlKey: true })?.table?.rules.map(({ id }) => id)).toEqual(['r1', 'r1-copy', 'r2']);
  expect(press('n', 0, 0)?.table?.rules.map(({ id }) => id)).toEqual(['r1', 'rule', 'r2']);
  expect(press('Delete', 1, 0, { ctrlKey: true })).toMatchObject({ place: { row: 0, column: 0 }, table: { rules: [{ id: 'r1' }] } });
  expect(press('Delete', 0, 1)?.table?.rules[0]?.cells).toEqual(['1', '-']);
  expect(press('Backspace', 0, 2)?.table?.rules[0]?.results).toEqual(['']);
});

it('other keys are left to the page', () => {
  expect([press('t', 0, 0), press('c', 0, 0, { ctrlKey: true }), press('Tab', 0, 0), press('ArrowLeft', 0, 0, { altKey: true })]).toEqual([undefined, undefined, undefined, undefined]);
});
