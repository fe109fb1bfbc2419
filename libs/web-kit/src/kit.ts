import { inject, type App, type InjectionKey } from 'vue';
import type { Client } from 'openapi-fetch';
import { createApi } from './client/api';
import { createTransport, type AppCode, type Send } from './client/transport';
import { SessionKeeper } from './session/session-keeper';

/** What one SPA shares between its pages: who is signed in and the way to the server. */
export interface WebKit {
  readonly app: AppCode;
  /** 大厅 or 科室, beside the name in the top bar. */
  readonly appLabel: string;
  readonly keeper: SessionKeeper;
  readonly transport: Send;
  /** The client typed by `paths` of `@onecounter/api-client`. */
  api<Paths extends object>(): Client<Paths>;
  install(vueApp: App): void;
}

const KIT: InjectionKey<WebKit> = Symbol('onecounter web-kit');

/** Made once in an app's main.ts, before pinia's stores are used: `app.use(createWebKit({ app: 'hall', appLabel: '大厅' }))`. */
export function createWebKit({ app, appLabel }: { app: AppCode; appLabel: string }): WebKit {
  const keeper = new SessionKeeper(app);
  const transport = createTransport(app, keeper);
  const kit: WebKit = {
    app, appLabel, keeper, transport,
    api: <Paths extends object>() => createApi<Paths>(transport),
    install: (vueApp) => { vueApp.provide(KIT, kit); },
  };
  return kit;
}

/** @throws Error outside an app that uses createWebKit. */
export function useKit(): WebKit {
  const kit = inject(KIT);
  if (!kit) throw new Error('createWebKit() is not installed in this app');
  return kit;
}
