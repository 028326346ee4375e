import { useState } from 'react';
import type { FieldProblem as ServerProblem } from '../api/api-error.ts';
import type { Text } from '../i18n/text.ts';
import { serverPath } from './error-schema.ts';
import { permittedSchema } from './form-schema.ts';
import { formProblems } from './form-problems.ts';
import { schemaForOutcome } from './outcome-schema.ts';
import { problemWords } from './problem-words.ts';
import type { FieldAccess, FieldSchema, FormData, FormLabels, FormSurroundings } from './types.ts';

export interface Sentence { path: string[]; words: string }

export interface Judged { schema: FieldSchema; ui: object; fields: Record<string, FieldAccess>; data: FormData; labels: FormLabels; surroundings: FormSurroundings; text: Text; server: readonly ServerProblem[] }

/** What is wrong with a form in words: nothing before it was asked, then live; the server's own until it is sent again. */
export function useFormProblems(form: Judged): { sentences: Sentence[]; check(outcome?: string): Sentence[] } {
  const [asked, setAsked] = useState<{ outcome: string | undefined }>();
  const sentences = asked ? judge(form, asked.outcome) : [];
  const server = form.server.map(({ path, message }) => ({ path: serverPath(path), words: message }));
  return {
    sentences: [...sentences, ...server.filter((one) => !sentences.some((other) => other.path.join() === one.path.join()))],
    check(outcome) {
      setAsked({ outcome });
      return judge(form, outcome);
    },
  };
}

function judge(form: Judged, outcome: string | undefined): Sentence[] {
  const { labels, surroundings, text, data, fields } = form;
  const schema = permittedSchema(schemaForOutcome(form.schema, outcome), fields);
  const words = { schema, ui: form.ui, labels, text, currency: surroundings.currency ?? 'CNY' };
  const read = (code: string | undefined): boolean => code !== undefined && fields[code] === 'read';
  return formProblems(schema, data, surroundings)
    // What may only be read here is nobody's to correct; what the form does not know is not sent.
    .filter((problem) => !read(problem.path[0]) && problem.keyword !== 'additionalProperties')
    .map((problem) => ({ path: problem.path, words: problemWords(problem, words) }));
}
