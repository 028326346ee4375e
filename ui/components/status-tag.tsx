import { useText } from '../i18n/use-text.ts';
import { statusTone } from './status-tone.ts';
import { Tag } from './tag.tsx';

/** The derived status of a ticket: its word, and a colour that repeats it. */
export function StatusTag(props: { status: string }) {
  const text = useText();
  return <Tag tone={statusTone(props.status)}>{text.word(props.status)}</Tag>;
}
