import type { Contract } from '../contract.ts';
import { clocksOver, elementMapping, migrationReason, moveTarget, plannedTicket, verdict, versionNumber } from '../entities/migration.ts';
import { count, cursor, limit, list, nullable, shape, text } from '../schema.ts';

export const previewMigration = {
  id: 'migrations.preview',
  method: 'post',
  path: '/flows/{key}/migrations/preview',
  summary: { zh: '试迁移', en: 'Try a migration' },
  note: {
    zh: '逐张算出能否迁移和原因，什么都不改。不填 `to`：迁到草稿（没有草稿就是在用的版本）。`counts` 和 `reasons` 只在第一页给出，后面的页是 null。`lost` 是还没有去处的步骤。',
    en: 'Says of each ticket whether it fits and why not; changes nothing. Without `to`: to the draft, or to the live version where there is none. `counts` and `reasons` come with the first page and are null on the others.',
  },
  permission: 'migrations.read',
  params: shape({ key: text }),
  body: shape({ from: versionNumber }, { to: versionNumber, mapping: elementMapping, clocks: clocksOver, verdict, cursor, limit }),
  responses: {
    200: shape({
      counts: nullable(shape({ total: count, fits: count, needsDecision: count, impossible: count })),
      reasons: nullable(list(shape({ ...migrationReason.properties, verdict, tickets: count }))),
      targets: list(moveTarget),
      items: list(plannedTicket),
      nextCursor: nullable(text),
    }),
  },
  errors: ['bad_cursor', 'same_version', 'flow_invalid'],
} as const satisfies Contract;
