import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/base.css';
import { installCssVariables } from './theme/css-variables.ts';

installCssVariables(document);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root for the pages');
createRoot(root).render(<App />);
