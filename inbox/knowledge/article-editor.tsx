import { AutoComplete, Button, Input, Segmented, Select, Switch } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Article, SaveArticle } from '../../server/contracts/types.ts';
import { useArticles, useSaveArticle } from '../../ui/api/knowledge.ts';
import { MarkdownText } from '../../ui/components/markdown-lazy.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PageHeader } from '../../ui/shell/page-header.tsx';
import { useToast } from '../../ui/toast/toasts.tsx';
import { useReasons } from './use-reasons.ts';
import styles from './knowledge.module.css';

const empty: SaveArticle = { title: { zh: '' }, body: { zh: '' }, category: '', reasons: [], audience: 'buyer', published: true };
const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** Writes an article, or changes `article` from `start` on. */
export function ArticleEditor(props: { article: Article | undefined; start: SaveArticle | undefined; onDone?: () => void }) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const save = useSaveArticle();
  const reasons = useReasons();
  const known = useArticles({});
  const [slug, setSlug] = useState(props.article?.slug ?? '');
  const [draft, change] = useState<SaveArticle>(props.start ?? empty);
  const [asked, ask] = useState(false);
  const categories = [...new Set((known.data?.pages ?? []).flatMap((page) => page.items.map(({ category }) => category)))];
  const missing = { slug: !SLUG.test(slug), title: !draft.title.zh.trim(), body: !draft.body.zh.trim(), category: !draft.category.trim() };
  const submit = () => {
    ask(true);
    if (Object.values(missing).some(Boolean)) return;
    save.mutate({ slug, ...draft, ...(props.article && { baseVersion: props.article.version }) }, {
      onSuccess: ({ version }) => {
        toast.show({ text: text.t('knowledge.saved', { version }) });
        props.onDone?.();
        void navigate(`/knowledge/${slug}`, { replace: true });
      },
      onError: toast.fail,
    });
  };
  const words = (part: 'title' | 'body', language: 'zh' | 'en') => ({
    value: draft[part][language] ?? '', onChange: (event: { target: { value: string } }) => change({ ...draft, [part]: { ...draft[part], [language]: event.target.value } }),
  });
  return (
    <div className={styles.page}>
      <PageHeader title={props.article ? text.t('knowledge.edit') : text.t('knowledge.new')}
        acts={<><Button onClick={() => (props.onDone ? props.onDone() : void navigate('/knowledge'))}>{text.t('knowledge.cancel')}</Button><Button type="primary" loading={save.isPending} onClick={submit}>{text.t('knowledge.save')}</Button></>} />
      <div className={styles.editor}>
        <div className={styles.fields}>
          <Field label={text.t('knowledge.field.title.zh')} wrong={asked && missing.title}>{(id) => <Input id={id} maxLength={120} {...words('title', 'zh')} />}</Field>
          <Field label={text.t('knowledge.field.title.en')}>{(id) => <Input id={id} maxLength={120} {...words('title', 'en')} />}</Field>
          {!props.article && <Field label={text.t('knowledge.field.slug')} hint={text.t('knowledge.field.slug.hint')} wrong={asked && missing.slug}>{(id) => <Input id={id} maxLength={80} value={slug} onChange={(event) => setSlug(event.target.value.toLowerCase())} />}</Field>}
          <Field label={text.t('knowledge.field.category')} wrong={asked && missing.category}>{(id) => <AutoComplete id={id} value={draft.category} options={categories.map((value) => ({ value }))} onChange={(category: string) => change({ ...draft, category: category.slice(0, 40) })} />}</Field>
          <Field label={text.t('knowledge.reasons')}>{(id) => <Select id={id} mode="multiple" value={draft.reasons} options={reasons} optionFilterProp="label" onChange={(chosen: string[]) => change({ ...draft, reasons: chosen })} />}</Field>
          <Field label={text.t('knowledge.field.audience')}>{() => <Segmented aria-label={text.t('knowledge.field.audience')} value={draft.audience} options={(['buyer', 'desk'] as const).map((value) => ({ value, label: text.t(`knowledge.audience.${value}`) }))} onChange={(audience) => change({ ...draft, audience })} />}</Field>
          <label className={styles.switch}><Switch checked={draft.published} onChange={(published) => change({ ...draft, published })} />{text.t('knowledge.field.published')}</label>
        </div>
        <div className={styles.fields}>
          <Field label={text.t('knowledge.field.body.zh')} hint={text.t('knowledge.field.body.hint')} wrong={asked && missing.body}>{(id) => <Input.TextArea id={id} rows={10} maxLength={20_000} {...words('body', 'zh')} />}</Field>
          <Field label={text.t('knowledge.field.body.en')}>{(id) => <Input.TextArea id={id} rows={8} maxLength={20_000} {...words('body', 'en')} />}</Field>
        </div>
        <section className={styles.preview} aria-label={text.t('knowledge.preview')}>
          <h2>{text.t('knowledge.preview')}</h2>
          <h3>{text.label(draft.title)}</h3>
          <MarkdownText source={text.label(draft.body)} />
        </section>
      </div>
    </div>
  );
}

function Field(props: { label: string; hint?: string; wrong?: boolean; children: (id: string) => ReactNode }) {
  const text = useText();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      {props.wrong ? <p role="alert" className={styles.wrong}>{text.t('knowledge.field.needed')}</p> : props.hint && <small>{props.hint}</small>}
    </div>
  );
}
