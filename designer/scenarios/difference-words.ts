import { useMemo } from 'react';
import { differenceInWords } from '../../engine/scenarios/differences.ts';
import type { Difference } from '../../engine/scenarios/differences.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { createText } from '../../ui/i18n/text.ts';
import type { TrialFlow } from '../trial/session/trial-flow.ts';

export type DifferenceWords = (difference: Difference) => string;

const languages = { zh: createText('zh-CN'), en: createText('en') };

/** What came otherwise, with the names of steps and statuses instead of their ids. */
export function useDifferenceWords({ program }: TrialFlow): DifferenceWords {
  const text = useText();
  return useMemo(() => {
    const models = [program.root, ...Object.values(program.called)];
    const name = (word: string) => {
      const label = models.map((model) => model.nodes[word]?.label).find((found) => found !== undefined && found.zh !== '');
      return label ?? { zh: languages.zh.word(word), en: languages.en.word(word) };
    };
    return (difference) => text.label(differenceInWords(difference, name));
  }, [program, text]);
}
