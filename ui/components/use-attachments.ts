import { useState } from 'react';
import type { File as StoredFile } from '../../server/contracts/types.ts';
import { uploadFile } from '../api/files.ts';
import { useToast } from '../toast/toasts.tsx';

/** Files of a message that is being written: uploaded at once, removable until it is sent. */
export function useAttachments() {
  const toast = useToast();
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const [uploading, setUploading] = useState(0);
  const add = async (chosen: Iterable<File>) => {
    for (const file of chosen) {
      setUploading((n) => n + 1);
      try {
        const stored = await uploadFile(file);
        setFiles((all) => [...all, stored]);
      } catch (thrown) {
        toast.fail(thrown);
      }
      setUploading((n) => n - 1);
    }
  };
  return {
    files,
    uploading,
    add: (chosen: Iterable<File>) => void add([...chosen]),
    remove: (id: string) => setFiles((all) => all.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
  };
}
