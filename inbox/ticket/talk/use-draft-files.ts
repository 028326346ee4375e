import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { asApiError } from '../../../ui/api/api-error.ts';
import { uploadFile } from '../../../ui/api/files.ts';
import { checkFiles } from '../../../ui/forms/file-rules.ts';
import { shrinkPicture } from '../../../ui/forms/shrink-picture.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { MessageDraft } from './draft.ts';

/** How many files one message takes. */
const MOST = 9;

/** A file on its way to the server, or stuck there with the reason. */
export interface Upload { readonly key: number; readonly file: File; readonly problem?: string }

/** Files of the message that is being written: sent at once, kept in the draft, each failure in words with a way to try again. */
export function useDraftFiles(draft: MessageDraft, onDraft: (draft: MessageDraft) => void) {
  const text = useText();
  const [uploading, setUploading] = useState<readonly Upload[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const nextKey = useRef(0);
  // Uploads end later than the render that began them: they add to the draft that is there then.
  const latest = useRef({ draft, onDraft });
  useEffect(() => {
    latest.current = { draft, onDraft };
  });
  const send = async (upload: Upload) => {
    setUploading((all) => [...all.filter((other) => other.key !== upload.key), { key: upload.key, file: upload.file }]);
    try {
      const blob = await shrinkPicture(upload.file);
      const stored = await uploadFile(blob instanceof File ? blob : new File([blob], upload.file.name, { type: blob.type }));
      setUploading((all) => all.filter((other) => other.key !== upload.key));
      const { draft: now, onDraft: tell } = latest.current;
      latest.current = { draft: { ...now, files: [...now.files, stored] }, onDraft: tell };
      tell(latest.current.draft);
    } catch (thrown) {
      const problem = text.t('forms.files.failed', { name: upload.file.name, why: asApiError(thrown).message });
      setUploading((all) => all.map((other) => (other.key === upload.key ? { ...other, problem } : other)));
    }
  };
  const add = (chosen: Iterable<File>) => {
    const checked = checkFiles([...chosen], MOST - draft.files.length - uploading.length, MOST, text);
    setProblems(checked.problems);
    for (const file of checked.send) void send({ key: ++nextKey.current, file });
  };
  return {
    uploading: uploading.filter((upload) => upload.problem === undefined),
    failed: uploading.filter((upload) => upload.problem !== undefined),
    problems, add, retry: (upload: Upload) => void send(upload),
    drop: (upload: Upload) => setUploading((all) => all.filter((other) => other.key !== upload.key)),
    paste(event: ClipboardEvent) {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      add(event.clipboardData.files);
    },
  };
}

export type DraftFiles = ReturnType<typeof useDraftFiles>;
