import type { ConfigProviderProps } from 'antd';
import en from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import type { Language } from './language.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** The component library's own words (date pickers, empty lists), and those of the date library under it. */
export function antdLocale(language: Language): Locale {
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  return unwrap(language === 'en' ? en : zhCN);
}

// The library's types say CommonJS, its files are ES modules: which of the two arrives is the bundler's choice.
function unwrap(module: Locale | { default: Locale }): Locale {
  return 'default' in module ? module.default : module;
}
