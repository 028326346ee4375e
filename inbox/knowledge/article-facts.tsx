import type { Article } from '../../server/contracts/types.ts';
import { Tag } from '../../ui/components/tag.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './knowledge.module.css';

/** For whom an article is, whether it is out, and whether it helped. */
export function ArticleFacts({ article }: { article: Article }) {
  const text = useText();
  const votes = article.helped + article.notHelped;
  return (
    <span className={styles.facts}>
      {!article.published && <Tag tone="look">{text.t('knowledge.draft')}</Tag>}
      <span>{article.category}</span>
      <span>{text.t(`knowledge.audience.${article.audience}`)}</span>
      <span>{votes === 0 ? text.t('knowledge.noVotes') : text.t('knowledge.helped', { share: Math.round((100 * article.helped) / votes), count: votes })}</span>
    </span>
  );
}
