import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketDetail } from '../../server/contracts/types.ts';
import { decide, mugs, placed, twoMugs } from '../helpers/after-sale.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const ADDRESS = { id: 'hz', label: '杭州一号仓', name: '木禾售后', phone: '0571-88992360', region: '浙江省 杭州市 余杭区', detail: '良渚街道古墩路 1888 号', warehouse: 'HZ1' };

let server: TestServer;
beforeAll(async () => { server = await startServer({ executor: 'bpmn-engine', policy: { returnAddresses: [ADDRESS] } }); });
afterAll(() => server.stop());

describe('a server with EXECUTOR=bpmn-engine', () => {
  it('takes a return from its application to the refund', async () => {
    const [agent, warehouse] = [await server.shop.as('agent'), await server.shop.as('warehouse')];
    const base = mugs({}, server.now());
    const order = await placed(server.key, { ...base, lines: base.lines.map((line) => ({ ...line, warehouse: 'HZ1' })) });
    const buyer = await server.shop.buyer(order);
    const { number } = await buyer.post<TicketDetail>('/buyer/tickets', twoMugs(order));
    await decide(agent, number, 'review', 'approve');
    await decide(buyer, number, 'shipBack', 'ship_back', { courier: '中通快递', trackingNo: `ZT${number}` });
    await server.settle();
    await server.outside.parcel(`ZT${number}`, '3');
    await server.settle();
    await decide(warehouse, number, 'inspect', 'pass', { inspection: [{ lineId: 'L1', good: 2, damaged: 0, missing: 0, notOurs: 0 }] });
    await server.settle();

    expect(await server.key.get<TicketDetail>(`/tickets/${number}`)).toMatchObject({ status: 'completed', amounts: { approved: 10_450, refunded: 10_450 } });
    expect(await server.look<{ executor: string }>(`select distinct state->>'executor' as executor from ticket_state`)).toEqual([{ executor: 'bpmn-engine' }]);
  });

  it('lets silence decide when clocks run out: the shop approves, the buyer withdraws', async () => {
    const order = await placed(server.key, mugs({}, server.now()));
    const { number } = await server.key.post<TicketDetail>('/tickets', twoMugs(order));
    const status = async (): Promise<string> => (await server.key.get<TicketDetail>(`/tickets/${number}`)).status;
    await server.advance('P30D');
    expect(await status()).toBe('pending_return');
    await server.advance('P30D');
    expect(await status()).toBe('withdrawn');
  });

  it('refuses to publish what the library does not run, and names the step', async () => {
    const shipped = readFileSync(new URL('../../definitions/flows/arbitration/flow.bpmn', import.meta.url), 'utf8');
    const xml = shipped.replace(/<bpmn:subProcess /, '<bpmn:transaction ').replace('</bpmn:subProcess>', '</bpmn:transaction>');
    const answer = await server.key.ask('POST', '/flows/arbitration/publish', { body: { xml } });

    expect(answer).toMatchObject({ status: 422, body: { code: 'flow_invalid', errors: [{ code: 'executor-element' }] } });
  });
});
