import type Modeler from 'bpmn-js/lib/Modeler.js';
import { Select } from 'antd';
import { useState } from 'react';
import { isFlowNode, service } from '../canvas/services.ts';
import type { Drawn } from '../canvas/services.ts';
import { showElement } from '../canvas/use-modeler.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './designer.module.css';

/** Finds an element of the diagram by its name or id, and goes there. */
export function FindStep({ modeler }: { modeler: Modeler }) {
  const text = useText();
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  const nameOf = ({ businessObject }: Drawn): string => text.label({ zh: businessObject.name ?? '', en: businessObject.get('reflow:nameEn') as string | undefined });
  const list = (open: boolean) => {
    if (open) setOptions(service(modeler, 'elementRegistry').filter((element) => isFlowNode(element) && Boolean(element.parent)).map((element) => ({ value: element.id, label: nameOf(element) ? `${nameOf(element)} · ${element.id}` : element.id })));
  };
  return (
    <div className={styles.find} data-part="find">
      <Select size="small" showSearch optionFilterProp="label" value={null} aria-label={text.t('designer.find')} placeholder={text.t('designer.find')} notFoundContent={text.t('designer.find.none')}
        popupMatchSelectWidth={280} options={options} onOpenChange={list} onChange={(id: string) => showElement(modeler, id)} />
    </div>
  );
}
