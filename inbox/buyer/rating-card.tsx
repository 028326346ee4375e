import { Button } from 'antd';
import { useState } from 'react';
import type { RateTicket, TicketDetail } from '../../server/contracts/types.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useRate } from './buyer-api.ts';
import { Section } from './buyer-page.tsx';
import styles from './rating.module.css';
import { TextArea } from './text-area.tsx';
import { useThumbSize } from './thumb-size.ts';

type Tag = RateTicket['tags'][number];

const scores = [1, 2, 3, 4, 5] as const;
const MOST_TAGS = 3;
const good: readonly Tag[] = ['fast', 'friendly', 'clear', 'solved'];
const bad: readonly Tag[] = ['slow', 'unfriendly', 'unclear', 'unsolved'];

/** When it is over: stars, up to three words, and what else there is to say; afterwards what was said. */
export function RatingCard({ ticket }: { ticket: TicketDetail }) {
  const { t } = useText();
  if (ticket.rating) {
    const { score, tags, text } = ticket.rating;
    return (
      <Section title={t('rating.mine')}>
        <p className={styles.stars} role="img" aria-label={t('rating.score', { score })}>{scores.map((one) => <span key={one} className={one <= score ? styles.lit : undefined}><Icon name="star" size={20} /></span>)}</p>
        <p>{[...tags.map((tag) => t(`rating.tag.${tag}`)), text].filter(Boolean).join(' · ')}</p>
      </Section>
    );
  }
  return ticket.canRate ? <Ask number={ticket.number} /> : null;
}

function Ask({ number }: { number: string }) {
  const { t } = useText();
  const toast = useToast();
  const size = useThumbSize();
  const rate = useRate(number);
  const [score, setScore] = useState(0);
  const [tags, setTags] = useState<readonly Tag[]>([]);
  const [words, setWords] = useState('');
  const choose = (next: number) => {
    // words of praise do not go with two stars
    if ((next >= 4) !== (score >= 4)) setTags([]);
    setScore(next);
  };
  const toggle = (tag: Tag) => setTags(tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag].slice(-MOST_TAGS));
  const send = () => rate.mutate({ score, tags: [...tags], ...(words.trim() && { text: words.trim() }) }, { onSuccess: () => toast.show({ text: t('rating.thanks') }), onError: (thrown) => toast.fail(thrown) });
  return (
    <Section title={t('rating.ask')}>
      <div className={styles.stars} role="radiogroup" aria-label={t('rating.stars')}>
        {scores.map((one) => (
          <label key={one} className={one <= score ? styles.lit : undefined}>
            <input type="radio" name="score" className="sr-only" checked={score === one} aria-label={t('rating.star', { count: one })} onChange={() => choose(one)} />
            <Icon name="star" size={28} />
          </label>
        ))}
      </div>
      {score > 0 && (
        <>
          <div className={styles.tags} role="group" aria-label={t('rating.tags')}>
            {(score >= 4 ? good : bad).map((tag) => <button key={tag} type="button" aria-pressed={tags.includes(tag)} onClick={() => toggle(tag)}>{t(`rating.tag.${tag}`)}</button>)}
          </div>
          <TextArea value={words} maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} aria-label={t('rating.text')} placeholder={t('rating.text')} onChange={(event) => setWords(event.target.value)} />
          <div className={styles.acts}><Button type="primary" size={size} block loading={rate.isPending} onClick={send}>{t('rating.send')}</Button></div>
        </>
      )}
    </Section>
  );
}
