import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

/** The public entry is a bundle of its own: no session code, no Element Plus, nothing of the hall. */
export default defineConfig({
  root: `${import.meta.dirname}/public-entry`,
  base: '/public/',
  plugins: [vue()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: { outDir: '../../../dist/apps/public', emptyOutDir: true },
});
