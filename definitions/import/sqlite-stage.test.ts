import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { sqliteStage } from './sqlite-stage.ts';

describe('sqliteStage', () => {
  it('gives the lines of an order back in the sequence of the file', () => {
    const stage = sqliteStage<string>();
    for (const [number, detail] of [['1', 'a'], ['2', 'b'], ['1', 'c']] as const) stage.put(number, detail);

    expect(stage.take('1')).toEqual({ details: ['a', 'c'], repeated: false });
    expect(stage.take('3')).toEqual({ details: [], repeated: false });
    stage.close();
  });

  it('knows which orders were asked for before', () => {
    const stage = sqliteStage<string>();
    stage.put('1', 'a');
    stage.take('1');

    expect(stage.take('1').repeated).toBe(true);
    stage.close();
  });

  it('leaves nothing behind', () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('reflow-import-'));

    sqliteStage().close();

    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('reflow-import-') && !before.includes(name))).toEqual([]);
  });
});
