import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { chinaCalendar } from '../../definitions/calendars/china.ts';
import { defaultPolicy } from '../../definitions/policies/default-policy.ts';
import { openDatabase } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { createStore } from '../../engine/store/transaction.ts';
import { createClock } from '../clock.ts';
import { readSettings } from '../config/settings.ts';
import { createShop } from '../install/shop.ts';
import { UsageError, type CliCommand } from './command.ts';

interface Options { name: string; nameEn?: string; owner: string; ownerName: string; timezone: string; currency: string }

/** `reflow create-shop SLUG`: a shop with an owner, the default policy and the shipped flows, in the database of the settings. */
export const createShopCommand: CliCommand = {
  name: 'create-shop',
  description: 'Create a shop with its owner, the default policy and the shipped flows',
  configure(command, io, done) {
    command.argument('<slug>', 'short name for addresses, such as muhe')
      .requiredOption('--name <text>', 'name that people read')
      .option('--name-en <text>', 'the same in English')
      .requiredOption('--owner <email>', 'e-mail of the owner')
      .option('--owner-name <text>', 'name of the owner', 'Owner')
      .option('--timezone <zone>', 'IANA time zone', 'Asia/Shanghai')
      .option('--currency <code>', 'ISO 4217', 'CNY')
      .action(async (slug: string, options: Options) => {
        if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug)) throw new UsageError(`"${slug}" is no slug. Use 2 to 40 of a-z, 0-9 and -, beginning with a letter.`);
        const settings = readSettings();
        const now = createClock().now();
        const password = randomBytes(12).toString('base64url');
        const database = await openDatabase({ dataDir: settings.dataDir, ...(settings.databaseUrl ? { url: settings.databaseUrl } : {}) });
        try {
          await migrate(database, settings.databaseUrl);
          const year = new Date(now).getUTCFullYear();
          await createShop(createStore(database.knex), {
            slug, name: { zh: options.name, en: options.nameEn ?? options.name }, timezone: options.timezone, currency: options.currency,
            calendar: { ...chinaCalendar([year, year + 1]), timezone: options.timezone }, policy: defaultPolicy,
            people: [{ email: options.owner, name: options.ownerName, roles: ['owner'], groups: [], locale: 'zh-CN', passwordHash: await hash(password) }],
          }, now);
        } finally {
          await database.close();
        }
        io.out(`Shop ${slug} is ready. Sign in as ${options.owner} with the password ${password}.`);
        done(0);
      });
  },
};
