import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

/** The public entry is a bundle of its own: no session code, no Element Plus, nothing of the hall. */
export default defineConfig({
  root: `${import.meta.dirname}/public-entry`,
  base: '/public/',
  plugins: [vue()],
  // this part of the kit alone: the whole would bring Element Plus along
  resolve: { alias: { '@onecounter/web-kit/public-text': resolve(import.meta.dirname, '../../libs/web-kit/src/public-text/index.ts') } },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: { outDir: '../../../dist/apps/public', emptyOutDir: true },
});
