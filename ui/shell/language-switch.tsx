import { Segmented } from 'antd';
import { languageChoice, type Language } from '../i18n/language.ts';
import { useText } from '../i18n/use-text.ts';
import { useStored } from '../state/stored.ts';

const options: { label: string; value: Language }[] = [{ label: '中文', value: 'zh-CN' }, { label: 'English', value: 'en' }];

/** Chooses the language, for pages without the account menu. */
export function LanguageSwitch() {
  const text = useText();
  return (
    <Segmented size="small" aria-label={text.t('common.language')} options={options} value={useStored(languageChoice)} onChange={languageChoice.set} />
  );
}
