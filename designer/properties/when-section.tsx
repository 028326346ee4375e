import { Button } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { wayOfSome } from '../canvas/composite.ts';
import { conditionOf } from '../canvas/flow-condition.ts';
import type { Drawn } from '../canvas/services.ts';
import { showElement } from '../canvas/use-modeler.ts';
import { canBeForSome, onlyForSome } from '../catalogue/only-for-some.ts';
import { conditionWords } from '../words/condition-words.ts';
import type { PanelProps } from './panel-context.ts';
import { Section } from './parts.tsx';
import styles from './properties.module.css';

/** Whether every ticket that comes here takes this step, or which do; one press makes it a step that only some take. */
export function WhenSection({ modeler, element, speaker }: PanelProps) {
  const text = useText();
  const way = wayOfSome(element);
  if (!way && !canBeForSome(element)) return null;
  return (
    <Section title={text.t('designer.when')}>
      <p className={styles.readback}>{way ? whenTaken(way) : text.t('designer.when.always')}</p>
      {way
        ? <Button size="small" onClick={() => showElement(modeler, way.id)}>{text.t('designer.when.change')}</Button>
        : <Button size="small" onClick={some}>{text.t('designer.when.some')}</Button>}
    </Section>
  );

  function some(): void {
    const made = onlyForSome(modeler, element);
    if (made) showElement(modeler, made.id);
  }

  function whenTaken(taken: Drawn): string {
    if ((taken.source?.businessObject.get('default') as { id: string } | undefined)?.id === taken.id) return text.t('designer.when.otherwise');
    const feel = conditionOf(taken);
    const words = feel === '' ? undefined : conditionWords(feel, speaker);
    return words === undefined ? text.t(feel === '' ? 'designer.when.none' : 'designer.when.advanced') : text.t('designer.when.reads', { words });
  }
}
