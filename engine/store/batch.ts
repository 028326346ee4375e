import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { valueTypes } from './value-types.ts';

/** A constant text, prepared once a connection under its name. */
export interface Prepared { name: string; text: string }
export interface Result { rows: Record<string, unknown>[] }

/** What a parameter is on the wire. */
type WireValue = string | Buffer | null;

/** What `pg` does on the wire, beside its types. */
interface Wire {
  _send(bytes: Buffer): void;
  close(statement: { type: 'S'; name: string }): void;
  parse(statement: { name: string; text: string; types: string[] }): void;
  bind(values: { statement: string; values: WireValue[] }): void;
  describe(portal: { type: 'P' }): void;
  execute(): void;
  sync(): void;
}

interface Column { name: string; dataTypeID: number }
/** How to read the rows of a statement; once prepared it never has others. */
interface Shape { names: string[]; parsers: ((text: string) => unknown)[]; /** All columns null: a copy of it is filled faster than an object without them. */ empty: Record<string, unknown> }
interface Step { prepared: Prepared; values: WireValue[]; /** Undefined until the server has said what its rows are. */ shape: Shape | undefined; rows: Result['rows']; problem?: unknown; done(result: Result): void; failed(error: unknown): void }

const NO_ROWS: Shape = { names: [], parsers: [], empty: {} };
const shapesOf = new WeakMap<object, Map<string, Shape>>();

/**
 * Statements that travel together: one packet there, one packet back. They run one after another; when one fails, the server skips those
 * behind it, and they fail with the same error. `pg` shares a connection only between queries of its own class, so this is one.
 */
export class Batch extends pg.Query {
  /** Statements that this connection has prepared. */
  private readonly shapes: Map<string, Shape>;
  private readonly steps: Step[] = [];
  /** The step whose answer comes next. */
  private at = 0;

  constructor(connection: object) {
    super('');
    this.shapes = shapesOf.get(connection) ?? new Map();
    shapesOf.set(connection, this.shapes);
  }

  /** @throws Error when a value has no form on the wire; then nothing was added */
  add(prepared: Prepared, values: readonly unknown[]): Promise<Result> {
    const bound = values.map((value) => prepareValue(value));
    return new Promise((done, failed) => { this.steps.push({ prepared, values: bound, shape: this.shapes.get(prepared.name), rows: [], done, failed }); });
  }

  override submit = (connection: unknown): null => {
    const wire = connection as Wire;
    const messages: Buffer[] = [];
    const gathering = Object.assign(Object.create(wire) as Wire, { _send: (bytes: Buffer) => void messages.push(bytes) });
    for (const step of this.steps) write(gathering, step);
    gathering.sync();
    wire._send(Buffer.concat(messages));
    return null;
  };

  handleRowDescription({ fields }: { fields: Column[] }): void {
    const step = this.steps[this.at];
    const names = fields.map(({ name }) => name);
    if (step) step.shape = { names, parsers: fields.map(({ dataTypeID }) => valueTypes.getTypeParser(dataTypeID)), empty: Object.fromEntries(names.map((name) => [name, null])) };
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const step = this.steps[this.at];
    if (!step?.shape || step.problem) return;
    try {
      step.rows.push(readRow(step.shape, fields));
    } catch (error) {
      step.problem = error;
    }
  }

  handleCommandComplete(): void {
    const step = this.steps[this.at];
    if (!step) return;
    this.at += 1;
    this.shapes.set(step.prepared.name, step.shape ?? NO_ROWS);
    if (step.problem) step.failed(step.problem);
    else step.done({ rows: step.rows });
  }

  handleError(error: unknown): void {
    const failed = this.steps.slice(this.at);
    this.at = this.steps.length;
    // what it was prepared for may be gone, so it is prepared anew next time
    if (failed[0]) this.shapes.delete(failed[0].prepared.name);
    for (const step of failed) step.failed(error);
  }

  handleReadyForQuery(): void {}
}

function write(wire: Wire, { prepared: { name, text }, values, shape }: Step): void {
  if (!shape) {
    // the name may be taken by an attempt that failed after it was prepared
    wire.close({ type: 'S', name });
    wire.parse({ name, text, types: [] });
  }
  wire.bind({ statement: name, values });
  if (!shape) wire.describe({ type: 'P' });
  wire.execute();
}

function readRow({ names, parsers, empty }: Shape, fields: readonly (string | null)[]): Record<string, unknown> {
  const row = { ...empty };
  for (let index = 0; index < names.length; index += 1) {
    const text = fields[index];
    if (text !== null && text !== undefined) row[names[index] as string] = parsers[index]?.(text);
  }
  return row;
}
