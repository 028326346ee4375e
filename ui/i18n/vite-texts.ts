import type { Plugin } from 'vite';
import { groups } from './areas/index.ts';
import { catalogue } from './catalogue.ts';

const NAME = /^virtual:texts\/(zh|en)\/(\w+)$/;

/** Makes one file of each language and group out of the areas, so that nobody loads words that they do not read. */
export function texts(): Plugin {
  return {
    name: 'reflow-texts',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, language, group] = NAME.exec(id.replace('\0', '')) ?? [];
      return language ? `export default ${JSON.stringify(catalogue(language as 'zh' | 'en', groups[group as keyof typeof groups]))}` : undefined;
    },
  };
}
