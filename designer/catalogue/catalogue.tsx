import type Modeler from 'bpmn-js/lib/Modeler.js';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/components/icon.tsx';
import { KeyHint } from '../../ui/components/key-hint.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import type { StepSpec } from './step-spec.ts';
import styles from './catalogue.module.css';

const groups = ['standard', 'ways', 'services'] as const;

/** All steps as cards: dragged onto the diagram, or clicked to be put after what is selected. */
export function Catalogue({ modeler, steps, onAdd, onDrag }: { modeler: Modeler | undefined; steps: readonly StepSpec[]; onAdd: (step: StepSpec) => void; onDrag: (event: Event, step: StepSpec) => void }) {
  const text = useText();
  const search = useRef<InputRef>(null);
  const [query, setQuery] = useState('');
  useKeys({ t: () => search.current?.focus() });
  useEffect(() => {
    const wanted = () => search.current?.focus({ cursor: 'all' });
    modeler?.on('reflow.append', wanted);
    return () => modeler?.off('reflow.append', wanted);
  }, [modeler]);
  const wanted = query.trim().toLowerCase();
  const found = steps.filter(({ label, help, id }) => [label.zh, label.en, help.zh, help.en, id].some((word) => word?.toLowerCase().includes(wanted)));
  const first = found[0];
  return (
    <nav className={styles.catalogue} aria-label={text.t('designer.catalogue')}>
      <Input ref={search} prefix={<Icon name="search" size={14} />} suffix={<KeyHint keys="T" />} allowClear value={query} placeholder={text.t('designer.catalogue.search')} aria-label={text.t('designer.catalogue.search')}
        onChange={(event) => setQuery(event.target.value)} onPressEnter={() => first && onAdd(first)} />
      {groups.map((group) => {
        const cards = found.filter((step) => step.group === group);
        return cards.length > 0 && (
          <section key={group} aria-label={text.t(`designer.catalogue.${group}`)}>
            <h2>{text.t(`designer.catalogue.${group}`)}</h2>
            {cards.map((step) => (
              <button key={step.id} type="button" className={styles.card} title={text.label(step.help)} data-step={step.id} draggable
                onClick={() => onAdd(step)}
                onDragStart={(event) => { event.preventDefault(); onDrag(event.nativeEvent, step); }}>
                <Icon name={step.icon} />{text.label(step.label)}
              </button>
            ))}
          </section>
        );
      })}
      {found.length === 0 && <p className={styles.hint}>{text.t('designer.catalogue.none')}</p>}
      <p className={styles.hint}>{text.t('designer.catalogue.hint')}</p>
    </nav>
  );
}
