import type { File as StoredFile, SendMessage } from '../../../server/contracts/types.ts';

export type Visibility = SendMessage['visibility'];
export type Link = NonNullable<SendMessage['links']>[number];

/** What is being written: words, files that were uploaded, colleagues that are named, and what is attached. */
export interface MessageDraft {
  readonly text: string;
  readonly visibility: Visibility;
  readonly files: readonly StoredFile[];
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly Link[];
}

export function emptyDraft(visibility: Visibility = 'buyer'): MessageDraft {
  return { text: '', visibility, files: [], mentions: [], links: [] };
}

/** A message as it is sent. Only colleagues whose name still stands in an internal note are told. */
export function toMessage({ text, visibility, files, mentions, links }: MessageDraft): SendMessage {
  const named = visibility === 'internal' ? mentions.filter(({ name }) => text.includes(`@${name}`)) : [];
  return {
    text: text.trim(), visibility,
    ...(files.length > 0 && { files: files.map((file) => file.id) }),
    ...(named.length > 0 && { mentions: named.map((person) => person.id) }),
    ...(links.length > 0 && { links: [...links] }),
  };
}

/** Places of a canned reply that nobody filled: the buyer must not read them. */
export function openPlaces(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z]+(?:\.[a-z]+)?)\}/g)].map(([, place]) => place ?? '');
}
