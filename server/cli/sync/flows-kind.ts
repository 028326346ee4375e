import { compile } from '../../../engine/model/compile.ts';
import { diff } from '../../../engine/model/diff.ts';
import type { Problem } from '../../../engine/model/problems.ts';
import { stableJson } from '../../../engine/store/stable-json.ts';
import type { FlowDetail, FlowDraft, FlowScenario, FlowSummary, Form } from '../../contracts/types.ts';
import type { Api } from './api.ts';
import { keyOf, readFlow, type FlowAbout } from './flow-files.ts';
import { flowProblems } from './flow-problems.ts';
import { toJson, type Files } from './folder.ts';
import { differences, documents } from './json-kind.ts';
import type { Definition, Kind } from './kind.ts';

/** Flows: `flows/KEY/flow.bpmn`, `flow.json`, `ticket.schema.json`, `forms/*.json`, `scenarios/*.json`. */
export const flowsKind: Kind = {
  idOf: (file) => /^(flows\/[a-z][a-z0-9-]*)\//.exec(file)?.[1],

  async pull(api) {
    const { items } = await api.get<{ items: FlowSummary[] }>('/flows');
    return Promise.all(items.flatMap((flow) => (flow.version === null ? [] : [pullFlow(api, flow, flow.version)])));
  },

  async same(a, b) {
    return stableJson(restOf(a)) === stableJson(restOf(b)) && (xmlOf(a) === xmlOf(b) || (await hashOf(a)) === (await hashOf(b)));
  },

  async changes(before, after) {
    if (!before) return ['is new'];
    const { changes, problems } = await diff(xmlOf(before) ?? '', xmlOf(after) ?? '');
    const drawn = changes ? changes.map(({ message }) => message.en ?? message.zh) : problems.map(({ message }) => message.en ?? message.zh);
    return [...drawn, ...differences(restOf(before), restOf(after), '')];
  },

  problems: (definition, all, api): Promise<Problem[]> => flowProblems(definition, all, api),

  /** Flows that others call go first. */
  order(definitions) {
    const calls = new Map(definitions.map((one) => [keyOf(one), calledBy(one)] as const));
    const depth = (key: string, seen: readonly string[] = []): number => (seen.includes(key) ? 0 : Math.max(0, ...(calls.get(key) ?? []).filter((called) => calls.has(called)).map((called) => 1 + depth(called, [...seen, key]))));
    return definitions.toSorted((a, b) => depth(keyOf(a)) - depth(keyOf(b)) || (a.id < b.id ? -1 : 1));
  },

  async publish(api, definition, note) {
    const { about, xml, forms, scenarios, ticketSchema } = readFlow(definition);
    const body = { xml, forms, scenarios, ticketSchema, description: about.description, note, ...(about.ticketType ? { ticketType: about.ticketType } : {}) };
    return (await api.send<{ version: number }>('POST', `/flows/${keyOf(definition)}/publish`, body)).version;
  },
};

async function pullFlow(api: Api, flow: FlowSummary, version: number): Promise<Definition> {
  const { key, type, label, ticketType } = flow;
  const [detail, draft] = await Promise.all([api.get<FlowDetail>(`/flows/${key}`), api.get<FlowDraft>(`/flows/${key}/draft`)]);
  // a flow that nobody changes answers its live version as its draft
  const { xml, forms, scenarios } = draft.revision === 0 ? draft : await liveParts(api, `/flows/${key}/versions/${version}`);
  const about: FlowAbout = { key, type, label, description: detail.description, ...(ticketType ? { ticketType } : {}) };
  const at = `flows/${key}`;
  return {
    id: at, version,
    files: {
      [`${at}/flow.json`]: toJson(about), [`${at}/flow.bpmn`]: xml, [`${at}/ticket.schema.json`]: toJson(draft.ticketSchema),
      ...Object.fromEntries(forms.map((form) => [`${at}/forms/${form.key}.json`, toJson(form)])),
      ...Object.fromEntries(scenarios.map((one) => [`${at}/scenarios/${one.key}.json`, toJson(one.scenario)])),
    },
  };
}

async function liveParts(api: Api, path: string): Promise<Pick<FlowDraft, 'xml' | 'forms' | 'scenarios'>> {
  const [xml, forms, scenarios] = await Promise.all([api.text(`${path}/xml`), api.get<{ items: Form[] }>(`${path}/forms`), api.get<{ items: FlowScenario[] }>(`${path}/scenarios`)]);
  return { xml, forms: forms.items, scenarios: scenarios.items };
}

/** Everything but the diagram; the name is the diagram's own. */
function restOf(files: Files): Record<string, unknown> {
  const rest = documents(Object.fromEntries(Object.entries(files).filter(([name]) => name.endsWith('.json'))));
  return Object.fromEntries(Object.entries(rest).map(([name, document]) => {
    if (!name.endsWith('/flow.json')) return [name, document];
    const { label: _label, ...about } = document as FlowAbout;
    return [name, about];
  }));
}

function xmlOf(files: Files): string | undefined {
  return Object.entries(files).find(([name]) => name.endsWith('/flow.bpmn'))?.[1];
}

/** What the flow does; layout and spelling do not count. */
async function hashOf(files: Files): Promise<string> {
  const xml = xmlOf(files) ?? '';
  return (await compile(xml)).model?.hash ?? xml;
}

function calledBy({ files }: Definition): string[] {
  return [...(xmlOf(files) ?? '').matchAll(/\bcalledElement="([^"]+)"/g)].map(([, key = '']) => key);
}
