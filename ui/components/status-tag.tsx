import { useText } from '../i18n/use-text.ts';
import { shownStatus, statusTone } from './status-tone.ts';
import { Tag } from './tag.tsx';

/** The derived status of a ticket: its word, and a colour that repeats it. A suspended ticket says so instead of its step's status. */
export function StatusTag(props: { status: string; statusGroup?: string }) {
  const text = useText();
  const status = shownStatus(props);
  return <Tag tone={statusTone(status)}>{text.word(status)}</Tag>;
}
