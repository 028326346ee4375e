import type { Text } from '../../ui/i18n/text.ts';

/** What the diagram library itself says, in Chinese. */
const chinese: Readonly<Record<string, string>> = {
  'Open minimap': '打开缩略图', 'Close minimap': '收起缩略图', 'Search in diagram': '在图中查找', 'no matches': '没有找到',
  'Flow elements can only be children of pools/participants': '步骤只能放在流程里', 'Create element': '添加步骤', 'Activate hand tool': '拖动画布',
};

/** The library's translate function for the reader's language. */
export function translateFor(text: Text): (template: string, values?: Record<string, string>) => string {
  return (template, values = {}) => {
    const words = text.language === 'en' ? template : (chinese[template] ?? template);
    return words.replaceAll(/\{([^}]+)\}/g, (place, name: string) => values[name] ?? place);
  };
}
