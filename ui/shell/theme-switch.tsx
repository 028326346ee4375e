import { Segmented } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { useStored } from '../state/stored.ts';
import { themeChoice, themeChoices } from '../theme/theme-choice.ts';

/** Chooses system, light or dark, for pages without the account menu. */
export function ThemeSwitch() {
  const text = useText();
  const options = themeChoices.map((value) => ({ value, label: text.t(`common.theme.${value}`) }));
  return (
    <Segmented size="small" aria-label={text.t('common.theme')} options={options} value={useStored(themeChoice)} onChange={themeChoice.set} />
  );
}
