import { expect, it } from 'vitest';
import type { FlowSummary } from '../../server/contracts/types.ts';
import { shownFlows } from './shown-flows.ts';

const flow = (key: string, changes: Partial<FlowSummary> = {}): FlowSummary => ({
  key, label: { zh: `流程${key}` }, type: key, ticketType: {} as FlowSummary['ticketType'], version: 1, publishedAt: '2026-11-01T00:00:00Z', publishedBy: '沈岚', running: 0, stuck: 0, stopped: null, draft: null, ...changes,
});
const draft = { editor: '沈岚', updatedAt: '2026-11-20T00:00:00Z', revision: 2 };
const flows = [flow('a', { running: 1 }), flow('b', { running: 9, stuck: 2 }), flow('c', { ticketType: null }), flow('d', { draft }), flow('e', { draft: { ...draft, editor: '高工' }, stopped: { at: '2026-11-02T00:00:00Z', by: '沈岚' } })];
const keys = (shown: Partial<Parameters<typeof shownFlows>[1]>) => shownFlows(flows, { typed: '', show: 'all', order: 'running', me: '沈岚', ...shown }, (label) => label.zh).map(({ key }) => key);

it('puts the busiest first and called flows last', () => {
  expect(keys({})).toEqual(['b', 'a', 'd', 'e', 'c']);
  expect(keys({ order: 'name' })).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(keys({ order: 'changed' })).toEqual(['d', 'e', 'a', 'b', 'c']);
});

it('shows what has problems, drafts, my drafts, what is stopped, and what was typed', () => {
  expect(keys({ show: 'problems' })).toEqual(['b']);
  expect(keys({ show: 'drafts' })).toEqual(['d', 'e']);
  expect(keys({ show: 'mine' })).toEqual(['d']);
  expect(keys({ show: 'stopped' })).toEqual(['e']);
  expect(keys({ typed: ' 流程C ' })).toEqual(['c']);
});
