import { KernelError, openIncidents } from '../kernel/index.ts';
import type { Command, Program, Wait } from '../kernel/index.ts';
import { Differs } from './differences.ts';
import { isMain, nodeAt } from './observations.ts';
import type { Scenario, ScenarioStep } from './schema.ts';
import type { Simulation } from './simulation.ts';

export type FormSchemas = Record<string, { properties?: Record<string, unknown> }>;

export interface PlayerOptions {
  forms?: FormSchemas;
  /** False: calls of services stay open until a step answers them, as in a trial run that is still being made. */
  answersCalls?: boolean;
}

/** A flow that calls services for ever would hang whoever plays it. */
const MAX_ANSWERS = 2000;

/** Does what `when` lists, and answers the calls that it does not list. */
export class Player {
  private readonly program: Program;
  private readonly scenario: Scenario;
  private readonly simulation: Simulation;
  private readonly forms: FormSchemas;
  private readonly answersCalls: boolean;
  private at = 0;
  private answers = 0;

  constructor(program: Program, scenario: Scenario, simulation: Simulation, { forms = {}, answersCalls = true }: PlayerOptions = {}) {
    this.program = program;
    this.scenario = scenario;
    this.simulation = simulation;
    this.forms = forms;
    this.answersCalls = answersCalls;
  }

  /** @throws Differs at the first thing that cannot happen */
  play(): void {
    this.begin();
    while (this.next());
  }

  /** Opens the ticket. @throws Differs, or KernelError when it cannot start */
  begin(): void {
    const { given } = this.scenario;
    this.simulation.send({ type: 'start', variables: given.variables ?? {}, ...(given.start ? { start: given.start } : {}) });
    this.settle();
  }

  /** The next step of `when`; false when there is none. @throws Differs when it cannot happen */
  next(): boolean {
    const step = this.scenario.when[this.at];
    if (!step) return false;
    this.at += 1;
    this.take(step);
    this.settle();
    return true;
  }

  open(): string[] {
    return this.simulation.openWaits().filter(isMain).map((wait) => wait.element);
  }

  private take(step: ScenarioStep): void {
    if ('complete' in step) this.complete(step.complete, step.outcome, step.data ?? {});
    else if ('service' in step) this.answer(step);
    else if ('message' in step) this.send({ type: 'message', name: step.message, data: step.data ?? {}, ...(step.key ? { key: step.key } : {}) });
    else if ('signal' in step) this.send({ type: 'signal', name: step.signal, data: step.data ?? {} });
    else if ('advance' in step) this.advance(step.advance);
    else if ('set' in step) this.send({ type: 'setVariables', variables: step.set });
    else this.send({ type: 'cancel' });
  }

  private complete(element: string, outcome: string | undefined, data: Record<string, unknown>): void {
    const wait = this.simulation.openWaits().find((open) => open.element === element && (open.kind === 'user' || (open.kind === 'message' && isMain(open))));
    if (!wait) throw new Differs('not-open', element, { step: this.at, element, open: this.openWords() });
    if (wait.kind === 'message') return this.send({ type: 'message', name: wait.name ?? '', data, ...(wait.key ? { key: wait.key } : {}) });
    this.checkOutcome(wait, outcome);
    this.checkFields(wait, data);
    this.send({ type: 'complete', wait: wait.id, data, ...(outcome ? { outcome } : {}) });
  }

  private checkOutcome(wait: Wait, outcome: string | undefined): void {
    const known = nodeAt(this.program, wait.model, wait.element)?.ext.outcomes?.map(({ code }) => code) ?? [];
    if (known.length === 0 || (outcome && known.includes(outcome))) return;
    throw new Differs('unknown-outcome', wait.element, { step: this.at, element: wait.element, outcome: outcome ?? '', known: known.join(', ') });
  }

  private checkFields(wait: Wait, data: Record<string, unknown>): void {
    const { form, fields } = nodeAt(this.program, wait.model, wait.element)?.ext ?? {};
    const properties = form ? this.forms[form]?.properties : undefined;
    if (!form || !properties) return;
    const odd = Object.keys(data).find((field) => !Object.hasOwn(properties, field) || (fields?.[field] ?? 'write') !== 'write');
    if (odd) throw new Differs('unknown-field', wait.element, { step: this.at, form, field: odd });
  }

  private answer(step: Extract<ScenarioStep, { service: string }>): void {
    const calls = this.simulation.openWaits().filter((wait) => wait.kind === 'service');
    const call = calls.find((wait) => wait.element === step.service) ?? calls.find((wait) => wait.service === step.service);
    if (!call) throw new Differs('no-service', step.service, { step: this.at, element: step.service, open: this.openWords() });
    if ('error' in step) {
      const { code, message, data } = step.error;
      this.send({ type: 'fail', wait: call.id, code, ...(message ? { message } : {}), ...(data ? { data } : {}) });
    } else this.send({ type: 'complete', wait: call.id, data: step.result });
  }

  /** Everything due on the way happens at its own time. */
  private advance(duration: string): void {
    let target: string;
    try {
      target = this.simulation.after(duration);
    } catch (error) {
      throw new Differs('not-accepted', undefined, { step: this.at, detail: error instanceof Error ? error.message : String(error) });
    }
    for (;;) {
      const timer = this.simulation.nextTimer();
      if (!timer || Date.parse(timer.dueAt!) > Date.parse(target)) break;
      this.simulation.moveTo(timer.dueAt!);
      this.settle();
    }
    this.simulation.moveTo(target);
  }

  /** Until nothing happens by itself any more: answers calls that no later step names, fires timers that are due. */
  private settle(): void {
    for (;;) {
      this.checkIncident();
      const call = this.answersCalls ? this.simulation.openWaits().find((wait) => wait.kind === 'service' && !this.isNamedLater(wait)) : undefined;
      const timer = this.simulation.nextTimer();
      if (call) {
        const { services } = this.scenario.given;
        this.send({ type: 'complete', wait: call.id, data: services?.[call.element] ?? services?.[call.service ?? ''] ?? {} });
      } else if (timer && Date.parse(timer.dueAt!) <= Date.parse(this.simulation.now)) this.send({ type: 'fireTimer', wait: timer.id });
      else return;
    }
  }

  private isNamedLater(call: Wait): boolean {
    return this.scenario.when.slice(this.at).some((step) => 'service' in step && (step.service === call.element || step.service === call.service));
  }

  private checkIncident(): void {
    const incident = this.simulation.state && openIncidents(this.simulation.state)[0];
    if (!incident || this.scenario.then.incident !== undefined) return;
    throw new Differs('incident', incident.element, { element: incident.element, code: incident.code, detail: incident.message });
  }

  private send(command: Command): void {
    if (++this.answers > MAX_ANSWERS) throw new Differs('endless', undefined, { count: MAX_ANSWERS });
    try {
      this.simulation.send(command);
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
      throw new Differs('not-accepted', undefined, { step: this.at, detail: error.message });
    }
  }

  private openWords(): string {
    return this.open().join(', ') || '—';
  }
}
