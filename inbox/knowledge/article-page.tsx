import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ArticleDetail, SaveArticle } from '../../server/contracts/types.ts';
import { asApiError } from '../../ui/api/api-error.ts';
import { readArticleVersion, useArticle } from '../../ui/api/knowledge.ts';
import { ErrorState } from '../../ui/components/error-state.tsx';
import { MarkdownText } from '../../ui/components/markdown-lazy.tsx';
import { SkeletonRows } from '../../ui/components/skeleton-rows.tsx';
import { formatWhen } from '../../ui/format/when.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { mayAct } from '../../ui/shell/rights.ts';
import { useDeskSession } from '../../ui/shell/session-context.ts';
import { useNow } from '../../ui/time/now.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { ArticleEditor } from './article-editor.tsx';
import { ArticleFacts } from './article-facts.tsx';
import { Vote } from './vote.tsx';
import styles from './knowledge.module.css';

/** An article: read, voted on, and by who manages the desk, changed. `new` writes one. */
export function Component() {
  const { slug = '' } = useParams();
  const text = useText();
  const found = useArticle(slug, slug !== 'new');
  if (slug === 'new') return <ArticleEditor article={undefined} start={undefined} />;
  if (found.isPending) return <SkeletonRows />;
  if (found.isError) return <ErrorState error={asApiError(found.error)} onRetry={() => void found.refetch()} />;
  return <Shown key={`${slug} ${text.language}`} detail={found.data} />;
}

function Shown({ detail: { article, versions } }: { detail: ArticleDetail }) {
  const text = useText();
  const now = useNow();
  const toast = useToast();
  const navigate = useNavigate();
  const { user } = useDeskSession();
  const [editing, edit] = useState<SaveArticle>();
  const mayEdit = mayAct(user.roles, 'manageDesk');
  if (editing) return <ArticleEditor article={article} start={editing} onDone={() => edit(undefined)} />;
  const restore = (version: number) => void readArticleVersion(article.slug, version).then(edit, toast.fail);
  return (
    <div className={styles.page}>
      <PageHeader title={text.label(article.title)} summary={<ArticleFacts article={article} />}
        acts={<><Button onClick={() => void navigate('/knowledge')}>{text.t('knowledge.back')}</Button>{mayEdit && <Button type="primary" onClick={() => edit(documentOf(article))}>{text.t('knowledge.edit')}</Button>}</>} />
      <div className={styles.read}>
        <article className={styles.article}>
          <MarkdownText source={text.label(article.body)} />
          <Vote slug={article.slug} area="" />
        </article>
        <aside className={styles.aside}>
          <p>{text.t('knowledge.changed', { who: article.updatedBy, time: formatWhen(article.updatedAt, now, text), version: article.version })}</p>
          {article.reasons.length > 0 && <p>{text.t('knowledge.reasons')}{text.t('common.separator')}<Link to="/reasons">{article.reasons.length}</Link></p>}
          {versions.length > 1 && (
            <>
              <h2>{text.t('knowledge.versions')}</h2>
              <ul>
                {versions.map(({ version, at, by }) => (
                  <li key={version}><span>{text.t('knowledge.version', { version })} <small>{by} {formatWhen(at, now, text)}</small></span>{mayEdit && version !== article.version && <Button size="small" onClick={() => restore(version)}>{text.t('knowledge.restore')}</Button>}</li>
                ))}
              </ul>
            </>
          )}
        </aside>
      </div>
    </div>
  );
}

function documentOf({ title, body, category, reasons, audience, published }: ArticleDetail['article']): SaveArticle {
  return { title, body, category, reasons, audience, published };
}
