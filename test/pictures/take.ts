import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rows, type RowPicture } from './rows.ts';
import { openStage, shoot, type Stage } from './stage.ts';
import { walk } from './walk.ts';

const FOLDER = resolve('docs/pictures');
/** Where it is seen what a page showed instead; git ignores it. */
const FAILED = resolve('test-output');
const MOST_BYTES = 80_000;

/** Takes the pictures of docs/after-sale.md and of the walk anew, or only those that are named: `npm run pictures -- M09 M14 walk`. */
const named = process.argv.slice(2);
for (const folder of [FOLDER, FAILED]) mkdirSync(folder, { recursive: true });
const stage = await openStage();
try {
  for (const picture of rows.filter(({ row }) => named.length === 0 || named.includes(row))) {
    await take(stage, picture).catch((error: unknown) => {
      process.exitCode = 1;
      process.stdout.write(`${picture.row}  ${String(error)}\n`);
    });
  }
  if (named.length === 0 || named.includes('walk')) {
    await walk(stage, async (name, page) => keep(name, await shoot(page, MOST_BYTES))).catch((error: unknown) => {
      process.exitCode = 1;
      process.stdout.write(`walk  ${String(error)}\n`);
    });
  }
} finally {
  await stage.close();
}

async function take({ server, open }: Stage, { row, who, phone, play, path, act, sees }: RowPicture): Promise<void> {
  const request = await play(server);
  const client = who === 'buyer' ? request.buyer : await server.shop.as(who);
  const page = await open(client, path?.(request) ?? (who === 'buyer' ? `/b/${server.shop.slug}/t/${request.number}` : `/tickets/${request.number}`), { phone });
  try {
    await act?.(page);
    await page.getByText(sees).first().waitFor();
    if (!phone) await page.getByRole('figure', { name: '流程图' }).locator('svg').first().waitFor();
    keep(row, await shoot(page, MOST_BYTES));
  } catch (error) {
    writeFileSync(resolve(FAILED, `${row}.webp`), await shoot(page, MOST_BYTES));
    throw error;
  } finally {
    await page.context().close();
  }
}

function keep(name: string, picture: Buffer): void {
  writeFileSync(resolve(FOLDER, `${name}.webp`), picture);
  process.stdout.write(`${name}  ${Math.ceil(picture.length / 1000)} kB\n`);
}
