import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

/** One build for the desk, the designer and the buyer's pages; the server serves `dist/` and owns `/api`. */
export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { '@rjsf/validator-ajv8': fileURLToPath(new URL('./ui/absent-validator.ts', import.meta.url)) },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    // Inlined pictures would need `data:` in more places of the content security policy than they save bytes.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/sandbox'].map((path) => [path, `http://127.0.0.1:${process.env.PORT ?? '3000'}`])),
  },
});
