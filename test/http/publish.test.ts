import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';
import { expectRefusal } from './nothing-changed.ts';

let server: TestServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const shipped = readFileSync(new URL('../../definitions/flows/refund-only/flow.bpmn', import.meta.url), 'utf8');

/** The shipped flow with one thing changed. @throws Error when there is nothing to change, so that no case goes stale */
function changed(from: string, to: string): string {
  if (!shipped.includes(from)) throw new Error(`The shipped flow has no ${from}.`);
  return shipped.replace(from, to);
}

const lonelyTask = '<bpmn:userTask id="lonely" name="没人来" reflow:nameEn="Nobody comes"><bpmn:extensionElements><reflow:people roles="agent" /></bpmn:extensionElements></bpmn:userTask></bpmn:process>';

describe('publishing refuses, names the step, and leaves the live version alone', () => {
  it.each([
    ['XML that breaks off', () => shipped.slice(0, shipped.length / 2)],
    ['something that is no BPMN', () => '<html><body>flow</body></html>'],
    ['an entity that would be read from elsewhere', () => shipped.replace('<bpmn:definitions', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><bpmn:definitions')],
    ['a reflow attribute that does not exist', () => changed('reflow:form="review"', 'reflow:form="review" reflow:colour="red"'), 'review'],
    ['a step that nothing leads to', () => changed('</bpmn:process>', lonelyTask), 'lonely'],
    ['a form that does not exist', () => changed('reflow:form="review"', 'reflow:form="revue"'), 'review'],
    ['a service that does not exist', () => changed('reflow:service="stop-shipment"', 'reflow:service="stop-the-world"'), 'stopShipment'],
    ['people of a role that does not exist', () => changed('<reflow:people roles="agent,supervisor"', '<reflow:people roles="agent,wizard"')],
    ['a condition that is no FEEL', () => shipped.replace(/(<bpmn:conditionExpression[^>]*>)[^<]*/, '$1=outcome = = "approve"')],
    ['the process of another flow', () => shipped.replaceAll('"refund-only"', '"refund-more"')],
  ] as [string, () => string, string?][])('%s', async (_what, xml, element) => {
    const problem = await expectRefusal(server, () => server.key.ask('POST', '/flows/refund-only/publish', { body: { xml: xml() } }), 422, 'flow_invalid');

    expect(problem.errors).toEqual(expect.arrayContaining([expect.objectContaining({ ...(element ? { path: element } : {}), code: expect.stringMatching(/\S/), message: expect.stringMatching(/\S/) })]));
  });

  it('a form whose schema is none', async () => {
    const forms = [{ key: 'review', title: { zh: '审核' }, schema: { type: 'thing' }, ui: {}, labels: {} }];

    await expectRefusal(server, () => server.key.ask('POST', '/flows/refund-only/publish', { body: { xml: shipped, forms } }), 422, 'flow_invalid');
  });
});
