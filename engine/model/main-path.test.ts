import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { mainPath } from './main-path.ts';
import { flowTo, flowXml, lineXml } from './test-xml.ts';

async function pathOf(xml: string, from?: string): Promise<string[]> {
  return mainPath((await compile(xml)).model!, from).map(({ id }) => id);
}

const decision = flowXml(`<startEvent id="start"/><userTask id="review"><extensionElements><reflow:outcome code="reject" zh="拒绝"/>
  <reflow:outcome code="approve" zh="通过" tone="primary"/></extensionElements></userTask><exclusiveGateway id="split" default="split-again"/>
  <task id="again"/><task id="refund"/><endEvent id="done"/>
  ${flowTo('start', 'review')}${flowTo('review', 'split')}${flowTo('split', 'again')}${flowTo('split', 'refund', 'outcome in ("approve", "force")')}
  ${flowTo('again', 'review')}${flowTo('refund', 'done')}`);

test('follows the primary outcome at a choice', async () => {
  expect(await pathOf(decision)).toEqual(['start', 'review', 'split', 'refund', 'done']);
});

test('goes on from where a ticket is', async () => {
  expect(await pathOf(decision, 'split')).toEqual(['refund', 'done']);
});

test('takes the default where no outcome decides, and stops where it would go round', async () => {
  expect(await pathOf(decision.replace('tone="primary"', '').replace('code="reject"', 'code="other"'))).toEqual(['start', 'review', 'split', 'again']);
});

test('walks all branches of a parallel split before what follows the join', async () => {
  const xml = flowXml(`<startEvent id="start"/><parallelGateway id="fork"/><task id="x"/><task id="y"/><parallelGateway id="join"/><endEvent id="end"/>
    ${flowTo('start', 'fork')}${flowTo('fork', 'x')}${flowTo('fork', 'y')}${flowTo('x', 'join')}${flowTo('y', 'join')}${flowTo('join', 'end')}`);
  expect(await pathOf(xml)).toEqual(['start', 'fork', 'x', 'y', 'join', 'end']);
});

test('goes into a sub-process and out of it', async () => {
  const xml = lineXml({ part: `<subProcess id="part"><startEvent id="s"/><task id="inner"/>${flowTo('s', 'inner')}</subProcess>`, after: '<task id="after"/>' });
  expect(await pathOf(xml)).toEqual(['start', 'part', 's', 'inner', 'after', 'end']);
});

test('leaves the sub-processes that a ticket is in', async () => {
  const xml = lineXml({
    outer: `<subProcess id="outer"><startEvent id="o"/><subProcess id="part"><startEvent id="s"/><task id="inner"/><task id="next"/>${flowTo('s', 'inner')}${flowTo('inner', 'next')}</subProcess>
      <task id="last"/>${flowTo('o', 'part')}${flowTo('part', 'last')}</subProcess>`,
    after: '<task id="after"/>',
  });
  expect(await pathOf(xml, 'inner')).toEqual(['next', 'last', 'after', 'end']);
});
