import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';
import styles from './markdown.module.css';

// no HTML from authors; links are checked by the parser (no javascript:, no data:)
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true });
parser.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
  tokens[at]?.attrSet('rel', 'noreferrer noopener');
  tokens[at]?.attrSet('target', '_blank');
  return self.renderToken(tokens, at, options);
};

/** Markdown that people of the shop wrote, as text with headings, lists and links. */
export default function Markdown({ source }: { source: string }) {
  const html = useMemo(() => parser.render(source), [source]);
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
