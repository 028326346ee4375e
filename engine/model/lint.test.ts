import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../expressions/evaluator.ts';
import { compile } from './compile.ts';
import { lint } from './lint.ts';
import type { Registry } from './rule.ts';
import { rules } from './rules/index.ts';
import { flowTo, flowXml, lineXml } from './test-xml.ts';

const registry: Registry = {
  services: {
    refund: { movesMoney: true, errors: ['CLOSED'] }, sure: { movesMoney: true },
    notify: { input: { required: ['to'], properties: { to: {}, text: {} }, additionalProperties: false } },
  },
  forms: { review: ['amount', 'note'] }, formTitles: { review: { zh: '审核单', en: 'Review form' } }, decisions: ['grade', 'limits'],
  tables: { limits: { label: { zh: '额度', en: 'Limits' }, inputs: ['request.amount', 'steps.review.colour'] } }, flows: ['inspection'], roles: ['agent'], groups: ['team'], statuses: ['pending'],
  variables: ['order', 'policy', 'request'], expressions: createEvaluator(),
  timerProblem: ({ value }) => (/^P[\dT]/.test(value) ? undefined : 'not a duration'),
};

const people = '<reflow:people roles="agent"/>';
const user = (id: string, inner = people, attributes = '') => `<userTask id="${id}" ${attributes}><extensionElements>${inner}</extensionElements></userTask>`;
const outcomes = '<reflow:outcome code="yes" zh="是"/><reflow:outcome code="no" zh="否"/>';

/** start → review (outcomes yes, no) → split → two ends, with the conditions given. */
function decided(first: string | undefined, second: string | undefined, byDefault = '', before = ''): string {
  return flowXml(`<startEvent id="start"/>${user('review', people + outcomes, 'reflow:form="review"')}${before}<exclusiveGateway id="split" ${byDefault}/><endEvent id="a"/><endEvent id="b"/>
    ${flowTo('start', 'review')}${before ? `${flowTo('review', 'between')}${flowTo('between', 'split')}` : flowTo('review', 'split')}${flowTo('split', 'a', first)}${flowTo('split', 'b', second)}`);
}

/** A fork into x and y that meet again: which gateways fork and join. */
function fork(split: string, join: string, extra = ''): string {
  return flowXml(`<startEvent id="start"/><${split} id="split" default="split-x"/><task id="x"/><task id="y"/><${join} id="join"/><endEvent id="end"/>
    ${flowTo('start', 'split')}${flowTo('split', 'x')}${flowTo('split', 'y', split === 'parallelGateway' ? undefined : 'order.a = 1')}${flowTo('x', 'join')}${flowTo('y', 'join')}${flowTo('join', 'end')}${extra}`)
    .replace('<parallelGateway id="split" default="split-x"/>', '<parallelGateway id="split"/>');
}

const refund = (extra: string) => lineXml({ pay: '<serviceTask id="pay" reflow:service="refund"/>' }, { roots: '<error id="closed" errorCode="CLOSED"/><error id="other" errorCode="OTHER"/>' }).replace('</process>', `${extra}</process>`);
const caught = (error: string) => `<boundaryEvent id="failed" attachedToRef="pay"><errorEventDefinition ${error}/></boundaryEvent><endEvent id="lost"/>${flowTo('failed', 'lost')}`;

/** [what is wrong, code, blamed elements, XML] */
const cases: [string, string, string[], string][] = [
  ['no start event', 'start-missing', ['flow'], flowXml('<task id="a"/>')],
  ['a step beside the flow', 'unreachable', ['lost'], lineXml({ a: '<task id="a"/>' }).replace('</process>', '<task id="lost"/></process>')],
  ['steps after such a step', 'unreachable', ['lost', 'later'], lineXml({ a: '<task id="a"/>' }).replace('</process>', `<task id="lost"/><endEvent id="later"/>${flowTo('lost', 'later')}</process>`)],
  ['a circle without exit', 'no-end', ['start', 'a', 'b'], flowXml(`<startEvent id="start"/><task id="a"/><task id="b"/>${flowTo('start', 'a')}${flowTo('a', 'b')}${flowTo('b', 'a')}`)],
  ['a parallel join of exclusive branches', 'join-stuck', ['join'], fork('exclusiveGateway', 'parallelGateway')],
  ['a parallel join of inclusive branches', 'join-stuck', ['join'], fork('inclusiveGateway', 'parallelGateway')],
  ['a branch that ends before its join', 'join-stuck', ['join'], fork('parallelGateway', 'parallelGateway', `<exclusiveGateway id="quit" default="quit-join"/><endEvent id="gone"/>${flowTo('quit', 'join')}${flowTo('quit', 'gone', 'order.a = 1')}`)
    .replace(flowTo('x', 'join'), flowTo('x', 'quit'))],
  ['a branch that an error takes away from its join', 'join-stuck', ['join'], fork('parallelGateway', 'parallelGateway', `<boundaryEvent id="failed" attachedToRef="x"><errorEventDefinition/></boundaryEvent><endEvent id="gone"/>${flowTo('failed', 'gone')}`)],
  ['a join in a sub-process', 'join-stuck', ['join'], lineXml({ part: `<subProcess id="part"><startEvent id="s"/><exclusiveGateway id="g" default="g-x"/><task id="x"/><task id="y"/><parallelGateway id="join"/>
    ${flowTo('s', 'g')}${flowTo('g', 'x')}${flowTo('g', 'y', 'order.a = 1')}${flowTo('x', 'join')}${flowTo('y', 'join')}</subProcess>` })],
  ['an event gateway before a task', 'event-gateway-target', ['g'], lineXml({ g: '<eventBasedGateway id="g"/>', a: '<task id="a"/>' })],
  ['a split without default', 'split-open', ['split'], decided('request.amount > 1', 'request.amount > 2')],
  ['an outcome that no path takes', 'split-open', ['split'], decided('outcome = "yes"', 'outcome = "yes" and request.amount > 1')],
  ['outcomes behind another step', 'split-open', ['split'], decided('outcome = "yes"', 'outcome = "no"', '', '<task id="between"/>')],
  ['a single conditional flow', 'split-open', ['a'], lineXml({ a: '<task id="a"/>' }).replace(flowTo('a', 'end'), flowTo('a', 'end', 'order.a = 1'))],
  ['a flow without condition', 'condition-missing', ['split-b'], decided('outcome = "yes"', undefined, 'default="split-a"').replace('default="split-a"', '')],
  ['a condition on an outcome that does not exist', 'outcome-unknown', ['split-b'], decided('outcome = "yes"', 'outcome = "nay"', 'default="split-a"')],
  ['a clock with an outcome that does not exist', 'outcome-unknown', ['a'], lineXml({ a: user('a', `${people}${outcomes}<reflow:clock duration="P1D" outcome="maybe"/>`) })],
  ['an unknown service', 'service-unknown', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="teleport"/>' })],
  ['a service task without service', 'service-unknown', ['a'], lineXml({ a: '<serviceTask id="a"/>' })],
  ['a send task that sends nothing', 'service-unknown', ['a'], lineXml({ a: '<sendTask id="a"/>' })],
  ['a service without its input', 'service-input', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="notify"/>' })],
  ['an input that the service does not take', 'service-input', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="notify"><extensionElements><reflow:input name="to" value="x"/><reflow:input name="cc" value="y"/></extensionElements></serviceTask>' })],
  ['money without a failure path', 'money-without-failure-path', ['pay'], refund('')],
  ['money with a path for another failure', 'money-without-failure-path', ['pay'], refund(caught('errorRef="other"'))],
  ['an unknown form', 'form-unknown', ['a'], lineXml({ a: user('a', people, 'reflow:form="nope"') })],
  ['a permission for an unknown field', 'field-unknown', ['a'], lineXml({ a: user('a', `${people}<reflow:field code="colour" access="read"/>`, 'reflow:form="review"') })],
  ['a condition on an unknown field of a step', 'field-unknown', ['split-a'], decided('steps.review.colour = "red"', undefined, 'default="split-b"')],
  ['an output of an unknown field', 'field-unknown', ['a'], lineXml({ a: user('a', `${people}<reflow:output name="x" value="=data.colour"/>`, 'reflow:form="review"') })],
  ['a table that reads an unknown field of a step', 'field-unknown', ['b'], lineXml({ review: user('review', people, 'reflow:form="review"'), b: '<businessRuleTask id="b" reflow:decision="limits"/>' })],
  ['an unknown decision', 'decision-unknown', ['a'], lineXml({ a: '<businessRuleTask id="a" reflow:decision="luck"/>' })],
  ['a call of an unknown flow', 'flow-unknown', ['a'], lineXml({ a: '<callActivity id="a" calledElement="nope"/>' })],
  ['a step for nobody', 'people-missing', ['a'], lineXml({ a: '<userTask id="a"/>' })],
  ['an unknown role', 'people-unknown', ['a'], lineXml({ a: user('a', '<reflow:people roles="wizard"/>') })],
  ['an unknown group', 'people-unknown', ['a'], lineXml({ a: user('a', '<reflow:people groups="gang"/>') })],
  ['an outcome for an unknown role', 'people-unknown', ['a'], lineXml({ a: user('a', `${people}<reflow:outcome code="x" roles="wizard"/>`) })],
  ['the same person as of a step that is none', 'people-unknown', ['a'], lineXml({ a: user('a', '<reflow:people sameAs="start"/>') })],
  ['an unknown status', 'status-unknown', ['a'], lineXml({ a: '<task id="a" reflow:status="limbo"/>' })],
  ['a clock that does nothing', 'clock-without-action', ['a'], lineXml({ a: user('a', `${people}<reflow:clock duration="P1D"/>`) })],
  ['a clock that cannot be read', 'timer-invalid', ['a'], lineXml({ a: user('a', `${people}${outcomes}<reflow:clock duration="a day" outcome="yes"/>`) })],
  ['a warning that cannot be read', 'timer-invalid', ['a'], lineXml({ a: user('a', `${people}${outcomes}<reflow:clock duration="P1D" warn="soon" outcome="yes"/>`) })],
  ['a timer that cannot be read', 'timer-invalid', ['a'], lineXml({ a: '<intermediateCatchEvent id="a"><timerEventDefinition><timeDuration>later</timeDuration></timerEventDefinition></intermediateCatchEvent>' })],
  ['a backoff that cannot be read', 'timer-invalid', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="sure"><extensionElements><reflow:retry attempts="3" backoff="quickly"/></extensionElements></serviceTask>' })],
  ['a condition with a mistake', 'expression-invalid', ['split-a'], decided('outcome =', undefined, 'default="split-b"')],
  ['a mapping that the guard refuses', 'expression-invalid', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="sure"><extensionElements><reflow:input name="x" value="=for i in 1..100000000 return i"/></extensionElements></serviceTask>' })],
  ['a variable that nothing sets', 'variable-unknown', ['split-a'], decided('requst.amount > 1', undefined, 'default="split-b"')],
  ['the data of a step that does not exist', 'variable-unknown', ['split-a'], decided('steps.revue.amount > 1', undefined, 'default="split-b"')],
  ['a time for which a message is kept that cannot be read', 'timer-invalid', ['a'], lineXml({ a: '<sendTask id="a" reflow:service="sure" reflow:keep="Plong"/>' })],
  ['a message kept by a step that sends none', 'setting-unused', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="sure" reflow:keep="P1D"/>' })],
  ['a form on a service task', 'setting-unused', ['a'], lineXml({ a: '<serviceTask id="a" reflow:service="sure" reflow:form="review"/>' })],
];

const good: [string, string][] = [
  ['a line', lineXml({ a: user('a') })],
  ['all outcomes covered', decided('outcome = "yes"', 'outcome = "no"')],
  ['outcomes covered by lists', decided('outcome in ("yes", "no")', 'request.amount > 1')],
  ['a condition and its opposite', decided('request.amount > 1', 'not(request.amount > 1)')],
  ['a default', decided('steps.review.amount > 1', undefined, 'default="split-b"')],
  ['exclusive branches that merge', fork('exclusiveGateway', 'exclusiveGateway')],
  ['parallel branches that join', fork('parallelGateway', 'parallelGateway')],
  ['inclusive branches that join inclusively', fork('inclusiveGateway', 'inclusiveGateway')],
  ['parallel branches that join inclusively', fork('parallelGateway', 'inclusiveGateway')],
  ['a branch that ends the whole scope instead of its join', fork('parallelGateway', 'parallelGateway', `<exclusiveGateway id="quit" default="quit-join"/><endEvent id="gone"><terminateEventDefinition/></endEvent>${flowTo('quit', 'join')}${flowTo('quit', 'gone', 'order.a = 1')}`)
    .replace(flowTo('x', 'join'), flowTo('x', 'quit'))],
  ['an error path that comes back to the join', fork('parallelGateway', 'parallelGateway', `<boundaryEvent id="failed" attachedToRef="x"><errorEventDefinition/></boundaryEvent><exclusiveGateway id="merge"/>${flowTo('failed', 'merge')}${flowTo('merge', 'join')}`)
    .replace(flowTo('x', 'join'), flowTo('x', 'merge'))],
  ['money with its failure caught', refund(caught('errorRef="closed"'))],
  ['money with every failure caught', refund(caught(''))],
  ['money that cannot fail in a way the flow knows', lineXml({ a: '<serviceTask id="a" reflow:service="sure"/>' })],
  ['a clock that only warns', lineXml({ a: user('a', `${people}<reflow:clock duration="P1D" warn="PT4H"/>`) })],
  ['variables that steps set', lineXml({ a: '<scriptTask id="a" reflow:resultVariable="total"><script>request.amount</script></scriptTask>', b: '<scriptTask id="b" reflow:resultVariable="twice"><script>total * 2 + steps.a.x</script></scriptTask>' })],
  ['event sub-processes, handlers and links', lineXml({
    book: '<task id="book"/>', away: '<intermediateThrowEvent id="away"><linkEventDefinition name="l"/></intermediateThrowEvent>',
  }).replace(flowTo('away', 'end'), flowTo('back', 'end')).replace('</process>', `<intermediateCatchEvent id="back"><linkEventDefinition name="l"/></intermediateCatchEvent>
    <boundaryEvent id="undo" attachedToRef="book"><compensateEventDefinition/></boundaryEvent><task id="unbook" isForCompensation="true"/><association id="x" sourceRef="undo" targetRef="unbook"/>
    <subProcess id="watch" triggeredByEvent="true"><startEvent id="hear"><errorEventDefinition/></startEvent><endEvent id="heard"/>${flowTo('hear', 'heard')}</subProcess></process>`)],
  ['ad-hoc steps without flows', lineXml({ free: '<adHocSubProcess id="free"><task id="x"/><task id="y"/></adHocSubProcess>' })],
];

async function problemsOf(xml: string, facts: Registry = registry) {
  const { model, problems } = await compile(xml);
  expect(problems).toEqual([]);
  return lint(model!, facts);
}

describe('publish rules', () => {
  test.each(cases)('%s: %s', async (_title, code, elements, xml) => {
    const found = (await problemsOf(xml)).filter((problem) => problem.code === code);
    expect(found.map(({ element }) => element)).toEqual(elements);
    for (const { message } of found) expect(`${message.zh}${message.en}`).not.toMatch(/\{\w+\}|\[object/);
  });

  test.each(good)('%s is fine', async (_title, xml) => {
    expect(await problemsOf(xml)).toEqual([]);
  });

  test('a field that is gone is told with its step, its form and the setting that reads it', async () => {
    const [read] = await problemsOf(decided('steps.review.colour = "red"', undefined, 'default="split-b"'));
    expect(read).toMatchObject({ element: 'split-a', form: 'review', message: { zh: expect.stringMatching(/条件.*“review”填的字段“colour”.*“审核单”/) as string, en: expect.stringMatching(/^The condition of .* "colour" .* "Review form"/) as string } });
    const asked = lineXml({ review: user('review', people, 'reflow:form="review"'), b: '<businessRuleTask id="b" reflow:decision="limits"/>' });
    expect((await problemsOf(asked)).map(({ message }) => message.en)).toEqual([expect.stringContaining('decision table "Limits"')]);
  });

  test('what the registry does not know is not checked', async () => {
    const xml = lineXml({ a: user('a', '<reflow:people roles="wizard" groups="gang"/>', 'reflow:form="f" reflow:status="s"'), b: '<callActivity id="b" calledElement="x"/>' });
    expect(await problemsOf(xml, {})).toEqual([]);
  });

  test('every rule is shown by a case', () => {
    const shown = new Set(cases.map(([, code]) => code));
    expect(rules.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
  });

  test('ten parallel branches of ten choices are judged without trying every order', async () => {
    const branches = Array.from({ length: 10 }, (_, at) => `<exclusiveGateway id="g${at}" default="g${at}-j${at}"/><task id="t${at}"/><exclusiveGateway id="j${at}"/>
      ${flowTo('fork', `g${at}`)}${flowTo(`g${at}`, `j${at}`)}${flowTo(`g${at}`, `t${at}`, 'order.a = 1')}${flowTo(`t${at}`, `j${at}`)}${flowTo(`j${at}`, 'join')}`).join('');
    expect(await problemsOf(flowXml(`<startEvent id="start"/><parallelGateway id="fork"/><parallelGateway id="join"/><endEvent id="end"/>${flowTo('start', 'fork')}${flowTo('join', 'end')}${branches}`))).toEqual([]);
  });
});
