import { useEffect, useRef } from 'react';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from './composer.module.css';
import type { TriggerKind } from './trigger.ts';
import type { Option } from './use-options.ts';

const names = { '/': 'replies.pick', '@': 'talk.pick.person', '#': 'talk.pick.link' } as const satisfies Record<TriggerKind, string>;

/** The list over the text field: arrows and Enter choose there, a click chooses here. */
export function OptionList(props: { id: string; kind: TriggerKind; options: readonly Option[]; at: number; loading: boolean; onChoose: (option: Option) => void }) {
  const text = useText();
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [props.at]);
  return (
    <div className={styles.options}>
      <ul id={props.id} role="listbox" aria-label={text.t(names[props.kind])}>
        {props.options.map((option, place) => (
          <li key={option.key} id={`${props.id}-${place}`} ref={place === props.at ? chosen : undefined} role="option" aria-selected={place === props.at} className={styles.option}
            // the field keeps the focus, so that what was typed stays where it is
            onPointerDown={(event) => { event.preventDefault(); props.onChoose(option); }}>
            <strong>{option.name}</strong><span>{option.hint}</span>
          </li>
        ))}
      </ul>
      {props.options.length === 0 && !props.loading && <p className={styles.none}>{text.t(props.kind === '/' ? 'replies.none.found' : 'talk.pick.none')}</p>}
    </div>
  );
}
