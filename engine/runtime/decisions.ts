import type { DecisionTable, Hit } from '../decisions/decision.ts';
import { DecisionError } from '../decisions/errors.ts';
import { createDecider, type Decided, type Decider } from '../decisions/evaluate.ts';
import type { Context, DecisionPlace, Label, Model, Program } from '../kernel/types.ts';
import { findDecisionVersion, liveDecisionVersions } from '../store/decision.ts';
import type { Store } from '../store/transaction.ts';

/** A published table with the number of its version. */
export interface PublishedTable { table: DecisionTable; version: number }

/** A decision that was made while a ticket moved, for its timeline. */
export interface Made { decision: string; label: Label; version: number; place: DecisionPlace; hits: Hit[]; answer: unknown; inputs: Record<string, unknown> }

/** What one movement of a ticket may ask, already read; `made` fills as it is asked. */
export interface Prepared { decide: Context['decide']; made: Made[] }

/** The shops' decision tables, as tickets ask them. */
export interface Decisions {
  /** Whether a step of the program asks a table. */
  asks(program: Program): boolean;
  /** Reads every table that the program's steps may ask: the live version, or the one that a step pins. */
  prepare(shopId: string, program: Program): Promise<Prepared>;
  /** A version of a table, if the shop has it. */
  version(shopId: string, key: string, version: number): Promise<PublishedTable | undefined>;
  /** The live version of a table, if the shop has one. */
  live(shopId: string, key: string): Promise<PublishedTable | undefined>;
  /** Rules that fit given values of the inputs; see `Decider`. */
  fitting: Decider['fitting'];
  /** @throws DecisionError */
  ask(table: DecisionTable, variables: Record<string, unknown>): Decided;
}

const MAX_CACHED = 500;

/** Published versions never change, so what was read once is kept; which one is live is asked each time. */
export function createDecisions(store: Store): Decisions {
  const decider = createDecider();
  const versions = new Map<string, DecisionTable>();
  const asked = new WeakMap<Model, Question[]>();

  const version = async (shopId: string, key: string, number: number): Promise<DecisionTable | undefined> => {
    const id = `${shopId}/${key}/${number}`;
    const known = versions.get(id);
    if (known) return known;
    const row = await findDecisionVersion(store, shopId, key, number);
    if (!row) return undefined;
    if (versions.size >= MAX_CACHED) versions.delete(versions.keys().next().value!);
    versions.set(id, row.document);
    return row.document;
  };
  const questionsOf = (program: Program): Question[] => [program.root, ...Object.values(program.called)].flatMap((model) => {
    const known = asked.get(model) ?? questions(model);
    asked.set(model, known);
    return known;
  });

  return {
    asks: (program) => questionsOf(program).length > 0,
    async prepare(shopId, program) {
      const made: Made[] = [];
      const wanted = questionsOf(program);
      const live = wanted.length > 0 ? await liveDecisionVersions(store, shopId, wanted.map(({ key }) => key)) : new Map<string, number>();
      const tables = new Map<string, PublishedTable>();
      for (const question of wanted) {
        const number = question.version ?? live.get(question.key);
        const table = number === undefined ? undefined : await version(shopId, question.key, number);
        if (table && number !== undefined) tables.set(idOf(question), { table, version: number });
      }
      return {
        made,
        decide(key, variables, place) {
          const found = tables.get(idOf({ key, ...place }));
          if (!found) throw new DecisionError('decision_missing', key, `This shop has no decision table "${key}"${place.version ? ` of version ${place.version}` : ''}. Publish it, then retry.`);
          const { answer, hits, inputs } = decider.decide(found.table, variables);
          made.push({ decision: key, label: found.table.label, version: found.version, place, hits, answer, inputs });
          return answer;
        },
      };
    },
    async version(shopId, key, number) {
      const table = await version(shopId, key, number);
      return table && { table, version: number };
    },
    async live(shopId, key) {
      const number = (await liveDecisionVersions(store, shopId, [key])).get(key);
      const table = number === undefined ? undefined : await version(shopId, key, number);
      return table && number !== undefined ? { table, version: number } : undefined;
    },
    fitting: decider.fitting,
    ask: decider.decide,
  };
}

interface Question { key: string; version?: number }

function idOf({ key, version }: Question): string {
  return `${key}/${version ?? 'live'}`;
}

function questions(model: Model): Question[] {
  return Object.values(model.nodes).flatMap(({ type, ext }) => (type === 'businessRuleTask' && ext.decision
    ? [{ key: ext.decision, ...(typeof ext.binding === 'number' ? { version: ext.binding } : {}) }] : []));
}
