import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { texts } from './ui/i18n/vite-texts.ts';
import { brotli } from './ui/vite-brotli.ts';

/** Files of npm packages. */
function packages(...names: string[]): RegExp {
  return new RegExp(`/node_modules/(${names.join('|')})/`);
}

/** One build for the desk, the designer and the buyer's pages; the server serves `dist/` and owns `/api`. */
export default defineConfig({
  plugins: [react(), texts(), brotli()],
  resolve: {
    alias: { '@rjsf/validator-ajv8': fileURLToPath(new URL('./ui/absent-validator.ts', import.meta.url)) },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Reads BPMN, for diagrams and for the kernel.
            { name: 'moddle', test: packages('bpmn-moddle', 'moddle', 'moddle-xml', 'saxen', 'min-dash') },
            // The kernel with what it needs to run a flow, loaded by the first page that runs one. Whatever it needs must be here or
            // above: a file that it shares with a page would have to be loaded before it and after it.
            { name: 'engine', test: /\/engine\/(kernel|model|expressions|decisions|scenarios|calendars)\// },
            { name: 'engine-libraries', test: packages('feelin', 'temporal-polyfill', 'temporal-utils', 'lezer-feel', '@lezer', 'luxon', 'croner') },
          ],
        },
      },
    },
    // Inlined pictures would need `data:` in more places of the content security policy than they save bytes.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/sandbox'].map((path) => [path, `http://127.0.0.1:${process.env.PORT ?? '3000'}`])),
  },
});
