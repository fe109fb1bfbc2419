import type { Ref, ShallowRef } from 'vue';
import { answer, useIntent, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import type { Theme } from './theme.schema';

type Version = Pick<Schemas['ThemeVersionView'], 'id' | 'version'>;
type Taken = Promise<Schemas['ThemeVersionStepTakenView'] | null>;

export interface ThemeSteps {
  state: { busy: Ref<boolean>; problem: ShallowRef<Problem | null> };
  draft: (code: string, definition?: Theme) => Taken;
  revise: (version: Version, definition: Theme) => Taken;
  publish: (version: Version, effectiveFrom: string) => Taken;
  retire: (version: Version, effectiveOn: string, reason: string) => Taken;
}

/** 起草, 修改, 发布, 停用 of a theme's version. */
export function useThemeSteps(): ThemeSteps {
  const { busy, problem, act } = useIntent();
  const at = (id: number) => ({ params: { path: { id } } });
  return {
    state: { busy, problem },
    draft: (code, definition) => act({ name: 'draftTheme', code, definition }, (options) => answer(api.POST('/api/theme-versions/draft-theme-version', { ...options, body: { code, ...(definition && { definition }) } }))),
    revise: ({ id, version }, definition) => act({ name: 'reviseTheme', id, version, definition }, (options) => answer(api.POST('/api/theme-versions/{id}/revise-theme-version', { ...at(id), ...options, body: { version, definition } }))),
    publish: ({ id, version }, effectiveFrom) => act({ name: 'publishTheme', id, version, effectiveFrom }, (options) => answer(api.POST('/api/theme-versions/{id}/publish-theme-version', { ...at(id), ...options, body: { version, effectiveFrom } }))),
    retire: ({ id, version }, effectiveOn, reason) => act({ name: 'retireTheme', id, version, effectiveOn, reason }, (options) => answer(api.POST('/api/theme-versions/{id}/retire-theme-version', { ...at(id), ...options, body: { version, effectiveOn, reason } }))),
  };
}
