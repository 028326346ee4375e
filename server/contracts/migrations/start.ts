import type { Contract } from '../contract.ts';
import { clocksOver, elementMapping, migration, versionNumber } from '../entities/migration.ts';
import { line, shape, text, truth } from '../schema.ts';

export const startMigration = {
  id: 'migrations.start',
  method: 'post',
  path: '/flows/{key}/migrations',
  summary: { zh: '迁移进行中的工单', en: 'Migrate running tickets' },
  note: {
    zh: '把此刻在 `from` 版本上未结束的工单一批一批迁到 `to` 版本。不合适的工单留在原版本，原因记在批次里。',
    en: 'Takes the tickets that are open on version `from` now to version `to`, wave after wave. Those that do not fit stay, with the reason in the batch.',
  },
  permission: 'migrations.run',
  params: shape({ key: text }),
  body: shape(
    { from: versionNumber, to: versionNumber, note: line },
    { mapping: elementMapping, clocks: clocksOver, waveSize: { type: 'integer', minimum: 1, maximum: 10_000, default: 100 }, pauseAfterWave: { ...truth, default: true } },
  ),
  idempotent: true,
  responses: { 201: migration },
  errors: ['same_version', 'migration_busy'],
} as const satisfies Contract;
