import type { DecisionDetail, DecisionSummary, Policy } from '../../contracts/types.ts';
import { UsageError } from '../command.ts';
import { readJson, toJson, type Files } from './folder.ts';
import { jsonKind } from './json-kind.ts';
import type { Definition, Kind } from './kind.ts';

/** The one file of a definition. @throws UsageError when it is missing */
function only<T>({ id, files }: Definition, name: string): T {
  const text = files[name];
  if (text === undefined) throw new UsageError(`${id} needs the file ${name}.`);
  return readJson<T>(name, text);
}

/** Decision tables: `decisions/KEY.json`. */
export const decisionsKind: Kind = jsonKind({
  idOf: (file) => /^(decisions\/[a-z][a-z0-9-]*)\.json$/.exec(file)?.[1],
  async pull(api) {
    const { items } = await api.get<{ items: DecisionSummary[] }>('/decisions');
    return Promise.all(items.map(async ({ key, version }): Promise<Definition> => {
      const { table } = await api.get<DecisionDetail>(`/decisions/${key}`);
      return { id: `decisions/${key}`, version, files: { [`decisions/${key}.json`]: toJson(table) } };
    }));
  },
  async publish(api, definition, note) {
    const { version } = await api.send<{ version: number }>('PUT', `/${definition.id}`, { table: only(definition, `${definition.id}.json`), note });
    return version;
  },
});

/** The after-sale rules and the reasons that buyers choose from: `policy.json`, `reasons.json`. */
export const policyKind: Kind = jsonKind({
  idOf: (file) => (file === 'policy.json' || file === 'reasons.json' ? 'policy' : undefined),
  async pull(api) {
    const { version, document } = await api.get<Policy>('/policy');
    const { reasons, ...rules } = document as { reasons: unknown };
    return [{ id: 'policy', version, files: { 'policy.json': toJson(rules), 'reasons.json': toJson(reasons) } }];
  },
  async publish(api, definition) {
    const document = { ...only<object>(definition, 'policy.json'), reasons: only(definition, 'reasons.json') };
    return (await api.send<{ version: number }>('PUT', '/policy', { document })).version;
  },
});

/** A kind with one file and one operation to read and one to write. */
function single(id: string, file: string, path: string, field: 'calendar' | 'levels'): Kind {
  return jsonKind({
    idOf: (name) => (name === file ? id : undefined),
    async pull(api) {
      const found = await api.get<{ version: number } & Record<string, unknown>>(path);
      const files: Files = { [file]: toJson(found[field]) };
      return [{ id, version: found.version, files }];
    },
    publish: async (api, definition, note) => (await api.send<{ version: number }>('PUT', path, { [field]: only(definition, file), note })).version,
  });
}

/** Opening hours and holidays: `calendar.json`. Running clocks are counted on by the new hours, as on the page. */
export const calendarKind = single('calendar', 'calendar.json', '/calendars', 'calendar');

/** Promises: `service-levels.json`. They hold for tickets opened from then on. */
export const serviceLevelsKind = single('service-levels', 'service-levels.json', '/service-levels', 'levels');
