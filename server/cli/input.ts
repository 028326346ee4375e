import { readFile } from 'node:fs/promises';
import type { Problem } from '../../engine/model/problems.ts';
import { UsageError } from './command.ts';
import type { Io } from './command.ts';

/** A file's text, in the encoding that its byte order mark or XML declaration names; UTF-8 where there is none. */
export async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
    const declared = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
    return new TextDecoder(mark ?? declared ?? 'utf-8').decode(bytes);
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A JSON object given as an option. */
export function readRecord(text: string | undefined, option: string): Record<string, unknown> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${option} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError(`${option} must be a JSON object, for example '{"amount": 100}'.`);
  return value as Record<string, unknown>;
}

/** An ISO 8601 instant given as an option. */
export function readInstant(text: string, option: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new UsageError(`${option} is not a date: write for example 2026-11-19T04:00:00Z.`);
  return at.toISOString();
}

/** One line a problem: severity, element, code, both languages. */
export function printProblems(problems: readonly Problem[], print: Io['out']): void {
  for (const { severity, element, code, message } of problems) {
    print(`${severity}  ${element || '-'}  ${code}  ${message.en ?? message.zh}  ${message.zh}`);
  }
}
