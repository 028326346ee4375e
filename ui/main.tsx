import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadTexts } from './i18n/load-texts.ts';
import { createRouter } from './router.tsx';
import './styles/base.css';
import { installCssVariables } from './theme/css-variables.ts';

installCssVariables(document);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root for the pages');
// the files of the page come at the same time as its words
const router = createRouter();
loadTexts('everybody').then(
  () => createRoot(root).render(<App router={router} />),
  () => root.append('页面没有加载出来，请刷新。The page did not load: reload it.'),
);
