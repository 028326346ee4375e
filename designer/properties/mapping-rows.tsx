import { Button } from 'antd';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { readSettings, writeSettings } from '../canvas/extension.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import type { PanelProps } from './panel-context.ts';
import { TextField } from './parts.tsx';
import styles from './properties.module.css';

/** Named values that go into a step or come out of it, one a row. */
export function MappingRows(props: PanelProps & { kind: 'Input' | 'Output' }) {
  const text = useText();
  const { modeler, element, kind } = props;
  const rows = readSettings(element.businessObject, kind);
  const write = (next: typeof rows) => writeSettings(modeler, element, kind, next);
  const change = (at: number, part: { name?: string; value?: string }) => write(rows.map((one, index) => (index === at ? { ...one, ...part } : one)));
  // What a step gives is read from its own answer too.
  const paths = [...knownPaths(props), ...(kind === 'Output' ? ['data', 'outcome', 'result'] : [])];
  const checkName = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? undefined : text.t('designer.mapping.shape'));
  return (
    <>
      {rows.map((row, at) => (
        <div key={`${at}.${String(row.name)}`} className={styles.card}>
          <div className={styles.row}>
            <div className={styles.grow}><TextField label={text.t('designer.mapping.name')} value={String(row.name ?? '')} check={checkName} onCommit={(name) => change(at, { name })} /></div>
            <Button size="small" type="text" aria-label={text.t('designer.mapping.remove', { name: String(row.name ?? '') })} icon={<Icon name="cross" size={12} />} onClick={() => write(rows.filter((_, index) => index !== at))} />
          </div>
          <FeelField label={text.t('designer.mapping.value')} literal value={String(row.value ?? '')} paths={paths} onCommit={(value) => change(at, { value })} />
        </div>
      ))}
      <Button type="link" size="small" onClick={() => write([...rows, { name: `value${rows.length + 1}`, value: '=null' }])}>{text.t(kind === 'Input' ? 'designer.mapping.addInput' : 'designer.mapping.addOutput')}</Button>
    </>
  );
}
