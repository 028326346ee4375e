/** An instant as a `datetime-local` field shows it, in the reader's time. */
export function toLocalInput(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The instant that a `datetime-local` field means; null while it is empty. */
export function toInstant(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString();
}
