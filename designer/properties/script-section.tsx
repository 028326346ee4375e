import { useText } from '../../ui/i18n/use-text.ts';
import { FeelField } from './feel-field.tsx';
import { knownPaths } from './known-paths.ts';
import { attribute, setAttributes } from './panel-context.ts';
import type { PanelProps } from './panel-context.ts';
import { Section, TextField } from './parts.tsx';

/** A value that is computed and kept under a name. */
export function ScriptSection(props: PanelProps) {
  const text = useText();
  const checkName = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? undefined : text.t('designer.mapping.shape'));
  return (
    <Section title={text.t('designer.script')}>
      <TextField label={text.t('designer.script.result')} value={attribute(props, 'reflow:resultVariable')} check={checkName} onCommit={(name) => setAttributes(props, { 'reflow:resultVariable': name })} />
      <FeelField label={text.t('designer.feel')} rows={3} value={attribute(props, 'script').replace(/^=/, '')} paths={knownPaths(props)} onCommit={(script) => setAttributes(props, { script, scriptFormat: 'feel' })} />
    </Section>
  );
}
