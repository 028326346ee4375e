/**
 * Where the lines of a detail report wait for their orders. The two reports are not sorted alike, so the join needs every
 * line at hand; a stage keeps them outside of memory.
 */
export interface DetailStage<Detail> {
  put(orderNumber: string, detail: Detail): void;
  /** The lines of an order in the sequence of the file, and whether it was asked for before. */
  take(orderNumber: string): { details: Detail[]; repeated: boolean };
  close(): void;
}
