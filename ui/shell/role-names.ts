import { areas, type TextKey } from '../i18n/areas/index.ts';
import type { Text } from '../i18n/text.ts';

/** Roles that people are given, in the order in which they are offered. */
export const roleCodes = ['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'developer', 'owner', 'partner'] as const;

/** Role codes in the reader's words, `客服 · 主管`; a role this release does not know is shown as its code. */
export function roleNames(roles: readonly string[], text: Text): string {
  return roles.map((role) => (isRole(`shell.role.${role}`) ? text.t(`shell.role.${role}` as TextKey) : role)).join(' · ');
}

function isRole(key: string): boolean {
  return Object.hasOwn(areas.shell, key);
}
