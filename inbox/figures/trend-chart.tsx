import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useText } from '../../ui/i18n/use-text.ts';

export interface TrendPoint { day: string; median: number | null; slowest: number | null }

/** Two lines over days, in hours. The same numbers stand in a table beside it for who does not see it. */
export default function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const text = useText();
  const label = { fill: 'var(--tx3)', fontSize: 11 };
  const hours = (value: unknown): string => (typeof value === 'number' ? `${Math.round(value * 10) / 10} ${text.t('figures.hours')}` : '');
  return (
    <ResponsiveContainer width="100%" height={210}>
      <LineChart data={[...points]} margin={{ top: 8, right: 12, bottom: 0, left: -16 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="day" tickFormatter={(day: string) => day.slice(5)} tick={label} tickLine={false} axisLine={{ stroke: 'var(--line2)' }} minTickGap={40} />
        <YAxis tick={label} tickLine={false} axisLine={false} width={48} />
        <Tooltip formatter={(value) => hours(value)} contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 6, color: 'var(--tx)' }} />
        <Line type="linear" dataKey="slowest" name={text.t('figures.trend.slowest')} stroke="var(--tx3)" strokeWidth={1.5} dot={{ r: 2 }} connectNulls isAnimationActive={false} />
        <Line type="linear" dataKey="median" name={text.t('figures.trend.median')} stroke="var(--pri)" strokeWidth={2} dot={{ r: 2 }} connectNulls isAnimationActive={false} />
      </LineChart>
    </ResponsiveContainer>
  );
}
