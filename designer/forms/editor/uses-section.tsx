import { Link } from 'react-router';
import type { Text } from '../../../ui/i18n/text.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Section } from '../../properties/parts.tsx';
import parts from '../../properties/properties.module.css';
import { useBuilder } from '../builder-context.ts';
import type { FormField } from '../model/form-model.ts';
import type { FieldUse } from '../uses/field-uses.ts';
import styles from '../forms.module.css';

/** Where the field is read, and what fills it in beforehand. */
export function UsesSection({ field }: { field: FormField }) {
  const text = useText();
  const { usesOf } = useBuilder();
  const uses = usesOf(field.code);
  return (
    <Section title={text.t('builder.uses')} closed={uses.length === 0}>
      {uses.length === 0 && <p className={parts.help}>{text.t('builder.uses.none')}</p>}
      <UseList uses={uses} />
    </Section>
  );
}

/** Each use leads to where it is. */
export function UseList({ uses }: { uses: readonly FieldUse[] }) {
  const text = useText();
  const { flow, form } = useBuilder();
  return (
    <ul className={styles.uses}>
      {uses.map((use, at) => (
        <li key={`${at}.${use.kind}`}>
          <span>{useWords(use, text)}{use.kind === 'reads' && <code>{use.expression}</code>}</span>
          {'element' in use && <Link to={`/flows/${flow}/diagram?select=${encodeURIComponent(use.element)}`}>{text.t('locate')}</Link>}
          {'field' in use && !('element' in use) && <Link to={`/flows/${flow}/forms/${form.key}?field=${encodeURIComponent(use.field)}`}>{text.t('locate')}</Link>}
          {use.kind === 'scenario' && <Link to={`/flows/${flow}/scenarios/${use.scenario}`}>{text.t('locate')}</Link>}
        </li>
      ))}
    </ul>
  );
}

function useWords(use: FieldUse, text: Text): string {
  return use.kind === 'kept' ? text.t('builder.uses.kept') : text.t(`builder.uses.${use.kind}`, { where: text.label(use.label) });
}
