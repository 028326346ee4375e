import { DEMO_PASSWORD } from './install/demo.ts';
import { findShop } from './install/find-shop.ts';
import { demoLogIns } from './services/demo.ts';
import type { Running } from './compose.ts';
import type { Settings } from './config/settings.ts';

/** What the terminal says once everything is up: where to look, and who one may be. */
export async function welcome(running: Running, settings: Settings): Promise<string> {
  const url = settings.publicUrl ?? running.url.replace('127.0.0.1', 'localhost');
  const where = settings.databaseUrl ? 'PostgreSQL' : `embedded database in ${settings.dataDir}`;
  const lines = ['', `Reflow is ready: ${url}   (${where})`, `API reference: ${url}/api/docs`];
  if (settings.demo) {
    const { store } = running.parts;
    const people = await demoLogIns(store);
    const order = await store.db()('orders').where({ shop_id: (await findShop(store)) ?? null, status: 'awaiting_receipt', receipt_paused: false }).orderBy('placed_at', 'desc').first('number', 'buyer_phone') as { number: string; buyer_phone: string } | undefined;
    lines.push('', `Demo log-ins (password ${DEMO_PASSWORD}):`, ...people.map((person) => `  ${person.email.padEnd(24)} ${person.name}  ${person.roles.join(', ')}`));
    if (order) lines.push('', `Buyer pages: ${url}/b/muhe   for example order ${order.number}, phone ${order.buyer_phone}`);
    lines.push(`The sandbox's ledger: ${url}/sandbox/ledger`);
  }
  return [...lines, ''].join('\n');
}
