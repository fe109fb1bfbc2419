import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';

/** The libs a browser may use. tsconfig paths do not reach the scripts inside .vue files. */
const LIBS = ['kernel', 'contracts', 'api-client', 'web-kit'];

export default defineConfig({
  root: import.meta.dirname,
  base: '/hall/',
  plugins: [
    vue(),
    // Only el-* tags are found by name, with their own css; ours are imported where they are used.
    components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: Object.fromEntries(LIBS.map((lib) => [`@onecounter/${lib}`, resolve(import.meta.dirname, `../../libs/${lib}/src/index.ts`)])) },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  // pdf-lib is the one big part, fetched only when pages are joined
  build: { outDir: '../../dist/apps/hall', emptyOutDir: true, chunkSizeWarningLimit: 600 },
});
