import type { Incident } from '../../server/contracts/types.ts';

/** Incidents with one cause: the same failure of the same outside system in the same step. */
export interface IncidentGroup {
  readonly key: string;
  readonly incidents: readonly Incident[];
  readonly first: Incident;
  /** When the first of them began. */
  readonly since: string;
}

/** Groups incidents by cause, the largest group first. */
export function groupIncidents(incidents: readonly Incident[]): readonly IncidentGroup[] {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const key = [incident.code, incident.connector ?? '', incident.element ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), incident]);
  }
  return [...groups]
    .flatMap(([key, members]) => {
      const [first] = members;
      return first ? [{ key, incidents: members, first, since: members.map((one) => one.firstAt).sort()[0] ?? first.firstAt }] : [];
    })
    .sort((a, b) => b.incidents.length - a.incidents.length);
}
