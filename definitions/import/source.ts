/** A file to import. It may be opened more than once: formats are told by content, and details are read before orders. */
export interface ImportSource {
  name: string;
  open(): AsyncIterable<Uint8Array>;
}
