import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvaluator } from '../expressions/evaluator.ts';
import { openIncidents } from '../kernel/index.ts';
import type { Model } from '../kernel/index.ts';
import { Autopilot } from '../scenarios/autopilot.ts';
import { createSimulation } from '../scenarios/simulation.ts';
import { compile } from './compile.ts';
import { flowTo, flowXml } from './test-xml.ts';
import { stuckJoins } from './token-game.ts';

const kind = fc.constantFrom('task', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway');
/** Nodes in a row; each may lead to up to three later ones, the last is the end. Choices read `choice.fK`. */
const graph = fc.array(fc.record({ kind, jumps: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }) }), { minLength: 2, maxLength: 9 });
type Graph = { kind: string; jumps: number[] }[];

function xmlOf(nodes: Graph): string {
  const name = (at: number) => (at >= nodes.length ? 'end' : `n${at}`);
  const drawn = nodes.map((node, at) => {
    const targets = [...new Set(node.jumps.map((jump) => name(at + jump)))];
    const choosing = node.kind === 'exclusiveGateway' || node.kind === 'inclusiveGateway';
    const flows = targets.map((target, index) => flowTo(name(at), target, choosing && index > 0 ? `choice.f${at * 10 + index} = true` : undefined));
    return `<${node.kind} id="${name(at)}" ${choosing ? `default="${name(at)}-${targets[0]!}"` : ''}/>${flows.join('')}`;
  });
  return flowXml(`<startEvent id="start"/>${flowTo('start', 'n0')}${drawn.join('')}<endEvent id="end"/>`);
}

function hangs(model: Model, choice: Record<string, boolean>): boolean {
  const simulation = createSimulation({ root: model, called: {} }, { evaluator: createEvaluator(), now: '2026-11-19T04:00:00Z' });
  new Autopilot({ root: model, called: {} }, simulation).run({ variables: { choice } });
  const incidents = openIncidents(simulation.state!);
  expect(incidents.filter(({ code }) => code !== 'hang' && code !== 'node_budget')).toEqual([]);
  return simulation.state!.status !== 'ended';
}

test('a flow without a finding never hangs, whatever is chosen', async () => {
  const choices = fc.array(fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 30 }), { minLength: 5, maxLength: 5 });
  await fc.assert(fc.asyncProperty(graph, choices, async (nodes, tries) => {
    const { model } = await compile(xmlOf(nodes));
    fc.pre(stuckJoins(model!, 'flow').length === 0);
    for (const chosen of tries) expect(hangs(model!, Object.fromEntries(chosen.map((at) => [`f${at}`, true])))).toBe(false);
  }), { numRuns: 300 });
});

test('every finding is a choice away from a flow that hangs', async () => {
  await fc.assert(fc.asyncProperty(graph, async (nodes) => {
    const { model } = await compile(xmlOf(nodes));
    fc.pre(stuckJoins(model!, 'flow').length > 0);
    const names = Object.values(model!.flows).flatMap(({ condition }) => condition?.match(/f\d+/)?.[0] ?? []);
    fc.pre(names.length <= 8);
    const tries = Array.from({ length: 2 ** names.length }, (_, bits) => Object.fromEntries(names.map((name, at) => [name, (bits >> at) % 2 === 1])));
    expect(tries.some((choice) => hangs(model!, choice))).toBe(true);
  }), { numRuns: 100 });
});
