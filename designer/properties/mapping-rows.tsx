import { Button } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { expressionProblem } from '../problems/check-flow.ts';
import type { PanelProps } from './panel-context.ts';
import { TextField } from './parts.tsx';
import styles from './properties.module.css';

/** Named values that go into a step or come out of it, one a row. */
export function MappingRows({ modeler, element, kind }: PanelProps & { kind: 'Input' | 'Output' }) {
  const text = useText();
  const rows = readSettings(element.businessObject, kind);
  const write = (next: typeof rows) => writeSettings(modeler, element, kind, next);
  const check = (value: string) => {
    const problem = value.startsWith('=') ? expressionProblem(value) : undefined;
    return problem && text.label(problem);
  };
  return (
    <>
      {rows.map((row, at) => (
        <div key={`${at}.${String(row.name)}`} className={styles.card}>
          <TextField label={text.t('designer.mapping.name')} value={String(row.name ?? '')} onCommit={(name) => write(rows.map((one, index) => (index === at ? { ...one, name } : one)))} />
          <TextField label={text.t('designer.mapping.value')} value={String(row.value ?? '')} check={check} onCommit={(value) => write(rows.map((one, index) => (index === at ? { ...one, value } : one)))} />
          <Button size="small" type="text" aria-label={text.t('designer.mapping.remove', { name: String(row.name ?? '') })} icon={<Icon name="cross" size={12} />} onClick={() => write(rows.filter((_, index) => index !== at))} />
        </div>
      ))}
      <Button type="link" size="small" onClick={() => write([...rows, { name: `value${rows.length + 1}`, value: '=null' }])}>{text.t(kind === 'Input' ? 'designer.mapping.addInput' : 'designer.mapping.addOutput')}</Button>
    </>
  );
}
