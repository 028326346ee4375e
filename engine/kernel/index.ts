/** The kernel's public face. Everything else in this folder is its own affair. */
export { advance } from './advance.ts';
export { KernelError } from './errors.ts';
export type { KernelErrorCode } from './errors.ts';
export { migrate } from './migration/migrate.ts';
export { mappingTargets, planMigration } from './migration/plan.ts';
export { restore } from './migration/restore.ts';
export { openIncidents } from './open-incidents.ts';
export { retime, warned } from './retime.ts';
export type { Retimed } from './retime.ts';
export { upgrade } from './upgrade.ts';
export { rootVariables } from './variables.ts';
export { warningsBefore } from './warnings.ts';
export type * from './types.ts';
