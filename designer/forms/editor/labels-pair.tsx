import { useText } from '../../../ui/i18n/use-text.ts';
import { TextField } from '../../properties/parts.tsx';

export interface Pair { zh: string; en?: string | undefined }

/** Words in both languages, each taken when one leaves its field. An empty pair is undefined. */
export function LabelsPair({ value, names, rows, help, onChange }: { value: Pair | undefined; names: { zh: string; en: string }; rows?: number; help?: string; onChange(next: Pair | undefined): void }) {
  const text = useText();
  const set = (part: Partial<Pair>): void => {
    const next = { zh: value?.zh ?? '', en: value?.en ?? '', ...part };
    onChange(next.zh === '' && next.en === '' ? undefined : { zh: next.zh, ...(next.en ? { en: next.en } : {}) });
  };
  const more = rows === undefined ? {} : { rows };
  return (
    <>
      <TextField label={names.zh} value={value?.zh ?? ''} onCommit={(zh) => set({ zh })} {...more} {...(help === undefined ? {} : { help })} />
      <TextField label={names.en} value={value?.en ?? ''} onCommit={(en) => set({ en })} {...more} placeholder={value?.zh ? text.t('designer.needed') : ''} />
    </>
  );
}
