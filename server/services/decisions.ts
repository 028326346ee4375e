import type { DecisionTable } from '../../engine/decisions/decision.ts';
import { readDmn } from '../../engine/decisions/dmn/read.ts';
import { writeDmn } from '../../engine/decisions/dmn/write.ts';
import { DecisionError } from '../../engine/decisions/errors.ts';
import { replayTable } from '../../engine/decisions/replay.ts';
import { lintDecision } from '../../engine/decisions/lint/index.ts';
import { hasErrors, type Problem } from '../../engine/model/problems.ts';
import { contextFor } from '../../engine/runtime/context.ts';
import { findDecision, findDecisionVersion, latestDecisions, listDecisionVersions, publishDecisionVersion, type DecisionVersionRow } from '../../engine/store/decision.ts';
import { decisionVariables } from '../../definitions/decisions/variables.ts';
import type { Actor } from '../auth/actor.ts';
import type { DecisionVersion } from '../contracts/types.ts';
import { AppError } from '../http/errors.ts';
import type { Services } from '../http/services.ts';
import { hashOfDecision } from '../install/decisions.ts';
import { decisionSummaries } from './decision-queries.ts';
import type { Parts } from './parts.ts';
import { readTicket } from './tickets/detail.ts';

/** So many decisions are made once more with a changed table. */
const REPLAYED = 1_000;

/** A shop's decision tables: read, try, publish; published versions never change. */
export function createDecisionService(parts: Parts): Services['decisions'] {
  const { store, engine, book } = parts;
  const live = async (actor: Actor, key: string): Promise<DecisionVersionRow> => {
    const row = await findDecision(store, actor.shopId, key);
    return version(actor, key, row?.live_version ?? 0);
  };
  const version = async (actor: Actor, key: string, number: number): Promise<DecisionVersionRow> => {
    const row = await findDecisionVersion(store, actor.shopId, key, number);
    if (!row) throw new AppError('not_found');
    return row;
  };
  return {
    list: async (actor) => ({ items: await decisionSummaries(store, actor.shopId) }),

    async read(actor, key) {
      const { document } = await live(actor, key);
      const [summary] = await decisionSummaries(store, actor.shopId, key);
      if (!summary) throw new AppError('not_found');
      return { summary, table: document as never, problems: check(document), variables: [...decisionVariables] };
    },

    async versions(actor, key) {
      const { version: current } = await live(actor, key);
      return { items: (await listDecisionVersions(store, actor.shopId, key)).map((row) => versionView(row, current)) };
    },

    async readVersion(actor, key, number) {
      const { version: current } = await live(actor, key);
      const row = await version(actor, key, number);
      return { version: versionView(row, current), table: row.document as never };
    },

    dmn: async (actor, key, number) => writeDmn((await version(actor, key, number)).document),

    async fromDmn(_actor, { xml }) {
      const { table, problems } = await readDmn(xml);
      if (!table) throw invalid(problems);
      return { table: table as never, problems: check(table) };
    },

    async publish(actor, key, { table: given, note, baseVersion }) {
      const table = given as DecisionTable;
      const problems = check(table);
      if (table.key !== key) throw invalid([{ code: 'key-differs', element: table.key, severity: 'error', message: { zh: `表格的编号应为 ${key}。`, en: `The table must be called ${key}.` } }]);
      if (hasErrors(problems)) throw invalid(problems);
      const hash = hashOfDecision(table);
      return store.tx(async () => {
        const known = await findDecision(store, actor.shopId, key);
        if (baseVersion !== undefined && known && known.live_version !== baseVersion) throw new AppError('decision_changed', { params: { version: known.live_version } });
        const present = known && (await findDecisionVersion(store, actor.shopId, key, known.live_version));
        if (present?.hash === hash) return { version: present.version, problems };
        return { version: await publishDecisionVersion(store, actor.shopId, { document: table, hash, note: note ?? '', published_at: engine.now(), published_by: actor.name }), problems };
      });
    },

    async evaluate(actor, key, { table, ticket, variables }) {
      const tried = table === undefined ? (await live(actor, key)).document : (table as DecisionTable);
      const problems = table === undefined ? [] : check(tried);
      if (hasErrors(problems)) throw invalid(problems);
      const data = ticket === undefined ? { now: engine.now() } : await dataOf(parts, actor, ticket);
      try {
        return engine.decisions.ask(tried, { ...data, ...variables });
      } catch (error) {
        if (error instanceof DecisionError) throw new AppError('decision_failed', { cause: error, params: { reason: error.message } });
        throw error;
      }
    },
    async replay(actor, key, { table: given }) {
      const table = given as DecisionTable;
      await live(actor, key);
      const problems = check(table);
      if (hasErrors(problems)) throw invalid(problems);
      const made = await latestDecisions(store, actor.shopId, key, REPLAYED);
      const versions = new Map<number, DecisionTable>();
      for (const number of new Set(made.map(({ data }) => data.version))) {
        const found = await engine.decisions.version(actor.shopId, key, number);
        if (found) versions.set(number, found.table);
      }
      const { document: policy } = await book.currentPolicy(actor.shopId);
      const past = made.map(({ number: ticket, data }) => ({ ticket, version: data.version, inputs: data.inputs, rules: data.rules.map(({ rule }) => rule) }));
      return { asked: made.length, since: made.at(-1)?.at ?? null, ...replayTable(engine.decisions, table, past, versions, { policy }) };
    },
  };
}

/** What a table that is asked in this ticket now would see. */
async function dataOf(parts: Parts, actor: Actor, idOrNumber: string): Promise<Record<string, unknown>> {
  const { row, variables } = await readTicket(parts, actor, idOrNumber);
  const { environment } = await contextFor(parts.engine, row, parts.engine.now());
  return { ...variables, ...environment };
}

function check(table: DecisionTable): Problem[] {
  return lintDecision(table, { variables: decisionVariables });
}

function versionView(row: Pick<DecisionVersionRow, 'version' | 'published_at' | 'published_by' | 'note' | 'hash'>, current: number): DecisionVersion {
  return { version: row.version, state: row.version === current ? 'published' : 'retired', publishedAt: row.published_at, publishedBy: row.published_by, note: row.note || null, hash: row.hash };
}

function invalid(problems: readonly Problem[]): AppError {
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code, element, message }) => ({ path: element, code, message: message.en ?? message.zh }));
  return new AppError('decision_invalid', { params: { count: errors.length }, errors });
}
