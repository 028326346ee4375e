import { useBuyerArticles } from '../../ui/api/knowledge.ts';
import { MarkdownText } from '../../ui/components/markdown-lazy.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { Vote } from '../knowledge/vote.tsx';
import { Section } from './buyer-page.tsx';
import styles from './answers.module.css';

const SHOWN = 3;

/** What the shop already answers to this reason, before one applies. */
export function ReasonAnswers({ reason }: { reason: string }) {
  const text = useText();
  const found = useBuyerArticles({ reason });
  const items = found.data?.items.slice(0, SHOWN) ?? [];
  if (items.length === 0) return null;
  return <Section title={text.t('knowledge.forReason')}><Answers items={items} /></Section>;
}

/** Questions that open into their answers. */
export function Answers({ items }: { items: NonNullable<ReturnType<typeof useBuyerArticles>['data']>['items'] }) {
  const text = useText();
  return (
    <div className={styles.answers}>
      {items.map((article) => (
        <details key={article.slug}>
          <summary>{text.label(article.title)}</summary>
          <div className={styles.answer}><MarkdownText source={text.label(article.body)} /><Vote slug={article.slug} area="/buyer" /></div>
        </details>
      ))}
    </div>
  );
}
