import { Select } from 'antd';
import { useText } from '../../ui/i18n/use-text.ts';
import { roles } from '../problems/roles.ts';
import { codesOf } from './codes.ts';

/** Who of the step's people may choose an outcome; nobody named: all of them. */
export function OutcomeRoles({ name, value, onChange }: { name: string; value: string | undefined; onChange: (roles: string) => void }) {
  const text = useText();
  return (
    <Select size="small" mode="multiple" style={{ width: '100%' }} aria-label={text.t('designer.outcome.roles', { name })} placeholder={text.t('designer.outcome.everybody')} value={codesOf(value)}
      onChange={(chosen: string[]) => onChange(chosen.join(','))} options={roles.map((role) => ({ value: role, label: text.t(`shell.role.${role}`) }))} />
  );
}
