import type { IconName } from '../components/icon.tsx';
import type { TextKey } from '../i18n/areas/index.ts';

/** A part of the desk that the navigation leads to. */
export interface Module {
  readonly path: string;
  readonly icon: IconName;
  readonly title: TextKey;
  /** Further addresses that belong to this part. */
  readonly also?: readonly string[];
  /** Whoever has one of these roles sees it; nobody sees a disabled entry. */
  readonly roles: readonly string[];
}

const desk = ['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'developer', 'owner'];

/** The desk's parts, in the order of the navigation. */
export const modules: readonly Module[] = [
  { path: '/work', icon: 'wrench', title: 'visits.title', roles: ['technician'] },
  { path: '/receive', icon: 'box', title: 'receive.title', roles: ['warehouse'] },
  { path: '/inbox', also: ['/tickets'], icon: 'inbox', title: 'shell.inbox', roles: desk },
  { path: '/handover', icon: 'note', title: 'handover.title', roles: ['agent', 'supervisor', 'owner'] },
  { path: '/customers', icon: 'users', title: 'customers.title', roles: ['agent', 'supervisor', 'owner'] },
  { path: '/orders', icon: 'cart', title: 'shell.orders', roles: ['agent', 'supervisor', 'warehouse', 'finance', 'platform', 'ops', 'developer', 'owner'] },
  { path: '/knowledge', icon: 'book', title: 'knowledge.title', roles: ['agent', 'supervisor', 'warehouse', 'finance', 'technician', 'platform', 'ops', 'owner'] },
  { path: '/figures', icon: 'chart', title: 'figures.title', roles: ['supervisor', 'finance', 'ops', 'owner'] },
  { path: '/flows', icon: 'flow', title: 'shell.flows', roles: ['ops', 'developer', 'owner', 'supervisor'] },
  { path: '/policy', also: ['/reasons'], icon: 'shield', title: 'shell.policy', roles: ['ops', 'developer', 'owner'] },
  { path: '/calendars', also: ['/service-levels'], icon: 'clock', title: 'shell.calendars', roles: ['ops', 'developer', 'owner'] },
  { path: '/decisions', icon: 'route', title: 'shell.decisions', roles: ['ops', 'developer', 'owner'] },
  { path: '/arbitration', icon: 'arbitration', title: 'arbitration.title', roles: ['platform'] },
  { path: '/finance/refunds', also: ['/finance'], icon: 'coin', title: 'finance.title', roles: ['finance', 'owner'] },
  { path: '/settings/people', also: ['/settings'], icon: 'gear', title: 'settings.title', roles: ['supervisor', 'ops', 'owner'] },
  { path: '/ops/incidents', icon: 'alert', title: 'shell.incidents', roles: ['finance', 'ops', 'developer', 'owner'] },
];

/** The parts that a person with these roles may open. */
export function modulesFor(roles: readonly string[]): readonly Module[] {
  return modules.filter((module) => module.roles.some((role) => roles.includes(role)));
}

/** Whether an address is inside a part, for `aria-current`. */
export function isWithin(module: Module, address: string): boolean {
  return [module.path, ...(module.also ?? [])].some((path) => address === path || address.startsWith(`${path}/`));
}
