import type { FigureTable } from '../../server/contracts/types.ts';
import { formatDuration } from '../../ui/format/duration.ts';
import { formatMoney } from '../../ui/format/money.ts';
import type { Text } from '../../ui/i18n/text.ts';

export type Meaning = FigureTable['measures'][number];

/** Below this many tickets a change says nothing. */
const FEW = 20;

/** A figure in words: `2 天 4 小时`, `¥1,234.50`, `7.8 %`, `4.7`. */
export function formatFigure(value: number | null, { unit }: Pick<Meaning, 'unit'>, currency: string, text: Text): string {
  if (value === null) return text.t('figures.none');
  if (unit === 'duration') return formatDuration(value, text);
  if (unit === 'money') return formatMoney(Math.round(value), currency, text.language);
  if (unit === 'share') return `${round(value * 100)} %`;
  return unit === 'score' ? value.toFixed(1) : String(round(value));
}

export interface Change { words: string; verdict: 'good' | 'bad' | 'plain' }

/** How a figure moved against the period before; undefined where there is nothing to compare with. */
export function changeOf(figure: FigureTable['items'][number]['figures'][number], meaning: Meaning, currency: string, text: Text): Change | 'few' | undefined {
  const { value, base, former } = figure;
  if (!former || value === null || former.value === null) return undefined;
  if (Math.min(base, former.base) < FEW) return 'few';
  const by = value - former.value;
  if (by === 0) return { words: '±0', verdict: 'plain' };
  const words = `${by > 0 ? '+' : '−'}${formatFigure(Math.abs(by), meaning, currency, text)}`;
  return { words, verdict: meaning.better === undefined ? 'plain' : (by < 0) === (meaning.better === 'lower') ? 'good' : 'bad' };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
