import { expect, test } from 'vitest';
import { unknownToEmbedded } from './embedded-knows.ts';

test('the embedded database refuses texts with what only another has, and no others', async () => {
  const problems = await unknownToEmbedded([
    'select version from ticket where shop_id = $1 and number = $2',
    'select pg_notify($1, $2)',
    "select 1 from flow where shop_id = $1 and ticket_type ? 'a'",
    'begin', 'listen anything',
    'select nowhere from ticket where shop_id = $1',
    'select only_there($1)',
  ]);

  expect(problems).toEqual([expect.stringContaining('column "nowhere" does not exist'), expect.stringContaining('only_there')]);
});
