import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../definitions/flows/index.ts';
import { compile } from '../../engine/model/compile.ts';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { wholeText } from '../../ui/i18n/whole-text.ts';
import { headline, waitingHeadline } from './headline.ts';

const now = new Date('2026-11-21T02:23:00Z');
const languages = [wholeText('zh-CN'), wholeText('en')];
const shown = loadFlows().filter(({ ticketType }) => !ticketType?.internal);
const flows = await Promise.all(shown.map(async ({ key, type, xml }) => ({ key, type, nodes: Object.values((await compile(xml)).model!.nodes) })));

describe.each(flows)('flow $key', ({ type, nodes }) => {
  const amounts = { requested: null, approved: null, refunded: 0, currency: 'CNY' };

  it('tells the buyer in words of the buyer’s own what silence does at each of its clocks', () => {
    const unnamed = nodes.flatMap(({ id, ext }) => {
      if (!ext.clock?.outcome) return [];
      const mine = ext.people?.roles?.includes('buyer') ?? false;
      const due = { at: '2026-11-28T02:20:00Z', kind: 'clock' as const, silence: { outcome: ext.clock.outcome, label: { zh: 'THE DESK’S WORD', en: 'THE DESK’S WORD' } } };
      const item = { state: 'open', canWork: mine, label: { zh: id }, due, data: {}, outcomes: [{ tone: 'primary' }] };
      const ticket = { type, status: ext.status, due, suspendedUntil: null, workItems: [item], amounts } as unknown as TicketDetail;
      return languages.some((text) => headline(ticket, now, text).consequence?.includes('THE DESK’S WORD')) ? [id] : [];
    });
    expect(unnamed).toEqual([]);
  });

  it('has a headline for each of its statuses', () => {
    const statuses = [...new Set(nodes.flatMap(({ ext }) => ext.status ?? []))];
    const bare = statuses.filter((status) => languages.some((text) => text.word(`buyer.wait.${type}.${status}`, text.word(`buyer.wait.${status}`, '')) === ''));
    expect(bare).toEqual([]);
  });
});

describe('what is waited for', () => {
  it('is said for the kind of request where the same status means something else', () => {
    const [zh] = languages;
    const silence = { outcome: 'pass', label: { zh: '合格' } };
    const said = (type: string) => headline({ type, status: 'pending_inspection', due: { at: '2026-11-28T02:20:00Z', kind: 'clock', silence }, suspendedUntil: null, workItems: [] } as unknown as TicketDetail, now, zh!);
    expect(said('return_refund').consequence).toMatch(/自动退款/);
    expect(said('exchange').consequence).toMatch(/直接寄新的/);
    expect(waitingHeadline({ type: 'refused_delivery', status: 'pending_return', amounts: { requested: null, approved: null, refunded: 0, currency: 'CNY' } }, zh!)).toBe('等包裹退回卖家');
  });
});
