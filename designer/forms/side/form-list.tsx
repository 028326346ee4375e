import { Button } from 'antd';
import { Link } from 'react-router';
import type { Model } from '../../../engine/kernel/types.ts';
import type { Form } from '../../../server/contracts/types.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { roleNames } from '../../../ui/shell/role-names.ts';
import styles from '../forms.module.css';
import { stepsOf } from '../uses/form-steps.ts';

/** The flow's forms with who fills each. */
export function FormList({ forms, model, flow, current, onNew }: { forms: readonly Form[]; model: Model | undefined; flow: string; current: string; onNew(): void }) {
  const text = useText();
  return (
    <section className={styles.forms} aria-labelledby="builder-forms">
      <h2 id="builder-forms">{text.t('builder.forms')} <Button size="small" type="link" icon={<Icon name="plus" size={14} />} onClick={onNew}>{text.t('builder.form.new')}</Button></h2>
      {forms.length === 0 && <p className={styles.quiet}>{text.t('builder.forms.none')}</p>}
      <ul>
        {forms.map((form) => (
          <li key={form.key}>
            <Link to={`/flows/${flow}/forms/${form.key}`} aria-current={form.key === current ? 'page' : undefined}>
              <span>{text.label(form.title)}</span>
              <small>{whoFills(form.key, model, text)} · {text.t('builder.form.count', { count: Object.keys((form.schema as { properties?: object }).properties ?? {}).length })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoFills(form: string, model: Model | undefined, text: ReturnType<typeof useText>): string {
  const steps = stepsOf(model, form);
  const roles = [...new Set(steps.flatMap((step) => step.roles))];
  if (roles.length > 0) return roleNames(roles, text);
  return steps.length > 0 ? steps.map(({ label }) => text.label(label)).join(' · ') : text.t('builder.form.unused');
}
