import { Select, Switch } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { isA, service } from '../canvas/services.ts';
import type { Business } from '../canvas/services.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Field, Section, TextField } from './parts.tsx';
import { statuses } from './statuses.ts';
import styles from './properties.module.css';

/** What a step is called, what its ticket shows, what the buyer sees. */
export function GeneralSection(props: PanelProps) {
  const text = useText();
  const { modeler, element } = props;
  const node = isA(element, 'bpmn:FlowNode');
  return (
    <Section title={text.t('designer.general')}>
      <div data-part="name"><TextField label={text.t('designer.name')} value={attribute(props, 'name')} onCommit={(name) => setAttributes(props, { name })} /></div>
      <TextField label={text.t('designer.nameEn')} value={attribute(props, 'reflow:nameEn')} onCommit={(name) => setAttributes(props, { 'reflow:nameEn': name })} />
      {node && (
        <Field label={text.t('designer.status')} help={text.t('designer.status.help')}>
          {(id) => (
            <Select id={id} allowClear showSearch optionFilterProp="label" value={attribute(props, 'reflow:status') || undefined} onChange={(status: string | undefined) => setAttributes(props, { 'reflow:status': status ?? '' })}
              options={[...new Set([...statuses, ...(attribute(props, 'reflow:status') ? [attribute(props, 'reflow:status')] : [])])].map((value) => ({ value, label: text.word(value) }))} />
          )}
        </Field>
      )}
      {node && <BuyerFields {...props} />}
      <TextField
        label={text.t('designer.documentation')} rows={2} value={documentationOf(element.businessObject)}
        onCommit={(said) => setAttributes(props, { documentation: said ? [service(modeler, 'bpmnFactory').create('bpmn:Documentation', { text: said })] : [] })}
      />
    </Section>
  );
}

function BuyerFields(props: PanelProps) {
  const text = useText();
  const { modeler, element } = props;
  const shown = element.businessObject.get('reflow:buyerVisible') !== false;
  const label = readSettings(element.businessObject, 'BuyerLabel')[0] ?? {};
  const write = (change: Record<string, string>) => {
    const next = { ...label, ...change };
    writeSettings(modeler, element, 'BuyerLabel', next.zh || next.en ? [next] : []);
  };
  return (
    <>
      <Field label={text.t('designer.buyer')}>
        {(id) => <Switch id={id} checked={shown} onChange={(on) => setAttributes(props, { 'reflow:buyerVisible': on ? '' : false })} />}
      </Field>
      {shown && (
        <div className={styles.pair}>
          <TextField label={text.t('designer.buyer.zh')} value={String(label.zh ?? '')} onCommit={(zh) => write({ zh })} />
          <TextField label={text.t('designer.buyer.en')} value={String(label.en ?? '')} onCommit={(en) => write({ en })} />
        </div>
      )}
    </>
  );
}

function documentationOf(business: Business): string {
  const [first] = (business.get('documentation') ?? []) as Business[];
  return first ? String(first.get('text') ?? '') : '';
}
