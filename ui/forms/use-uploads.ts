import { useEffect, useRef, useState } from 'react';
import { asApiError } from '../api/api-error.ts';
import { request } from '../api/client.ts';
import type { Text } from '../i18n/text.ts';
import type { FileRule } from '../../engine/forms/file-fields.ts';
import { checkFiles, sizeProblem } from './file-rules.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** A file on its way to the server, or stuck there. */
export interface Upload { key: number; name: string; file: File; preview: string; problem?: string }

export interface Uploads {
  pending: Upload[];
  /** What was wrong with files that were not even sent. */
  problems: string[];
  /** Pictures that were sent from here, by file id: no need to fetch them back. */
  previews: Readonly<Record<string, string>>;
  add(files: readonly File[]): void;
  retry(upload: Upload): void;
  drop(upload: Upload): void;
}

/** Where files go, which the field holds already, and whom to tell when one has arrived. */
export interface UploadsOptions { path: string; value: readonly string[]; max: number; rule: FileRule; text: Text; onChange(ids: string[]): void }

/** Sends chosen files one by one and adds their ids to the field's value. */
export function useUploads(options: UploadsOptions): Uploads {
  const { path, value, max, rule, text, onChange } = options;
  const [pending, setPending] = useState<Upload[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const [previews, setPreviews] = useState<Record<string, string>>({});
  const nextKey = useRef(0);
  // Uploads end later than the render that began them: they add to what is there then.
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });

  const put = (upload: Upload, problem: string): void => setPending((all) => all.map((other) => (other.key === upload.key ? { ...other, problem } : other)));

  async function send(upload: Upload): Promise<void> {
    try {
      const small = await shrinkPicture(upload.file);
      const tooLarge = sizeProblem({ name: upload.name, size: small.size }, text, rule);
      if (tooLarge) return put(upload, tooLarge);
      const body = new FormData();
      body.append('file', small, upload.name);
      const sent = await request<{ id: string }>('POST', path, { body });
      setPreviews((all) => ({ ...all, [sent.id]: upload.preview }));
      setPending((all) => all.filter((other) => other.key !== upload.key));
      latest.current.onChange([...latest.current.value, sent.id]);
    } catch (thrown) {
      put(upload, text.t('forms.files.failed', { name: upload.name, why: asApiError(thrown).message }));
    }
  }

  function add(files: readonly File[]): void {
    const checked = checkFiles(files, max - value.length - pending.length, max, text, rule);
    setProblems(checked.problems);
    const uploads = checked.send.map((file): Upload => ({ key: ++nextKey.current, name: file.name, file, preview: URL.createObjectURL(file) }));
    setPending((all) => [...all, ...uploads]);
    void uploads.reduce((before, upload) => before.then(() => send(upload)), Promise.resolve());
  }

  return {
    pending, problems, previews, add,
    retry(upload) {
      setPending((all) => all.map((other) => (other.key === upload.key ? { ...other, problem: undefined } : other)));
      void send(upload);
    },
    drop: (upload) => setPending((all) => all.filter((other) => other.key !== upload.key)),
  };
}
