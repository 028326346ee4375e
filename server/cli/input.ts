import { readFile } from 'node:fs/promises';
import type { Problem } from '../../engine/model/problems.ts';
import { UsageError } from './command.ts';
import type { Io } from './command.ts';

/** A file's text. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
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
