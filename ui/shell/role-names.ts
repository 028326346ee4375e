import type { Text } from '../i18n/text.ts';

/** Roles that people are given, in the order in which they are offered. */
export const roleCodes = ['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'developer', 'owner', 'partner'] as const;

/** Role codes in the reader's words, `客服 · 主管`; a role this release does not know is shown as its code. */
export function roleNames(roles: readonly string[], text: Text): string {
  return roles.map((role) => text.word(`shell.role.${role}`, role)).join(' · ');
}
