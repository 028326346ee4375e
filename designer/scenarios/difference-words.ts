import { useMemo } from 'react';
import { differenceInWords } from '../../engine/scenarios/differences.ts';
import type { Difference } from '../../engine/scenarios/differences.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { TrialFlow } from '../trial/session/trial-flow.ts';

export type DifferenceWords = (difference: Difference) => string;

/** What came otherwise, with the names of steps and statuses instead of their ids. */
export function useDifferenceWords({ program }: TrialFlow): DifferenceWords {
  const text = useText();
  return useMemo(() => {
    const models = [program.root, ...Object.values(program.called)];
    const name = (word: string) => {
      const label = models.map((model) => model.nodes[word]?.label).find((found) => found !== undefined && found.zh !== '');
      return label ?? { zh: text.word(word) };
    };
    return (difference) => text.label(differenceInWords(difference, name));
  }, [program, text]);
}
