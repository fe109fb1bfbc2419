import { ref, type Ref, type ShallowRef } from 'vue';
import { answer, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import type { Definition } from './item.schema';

type Version = Pick<Schemas['ItemVersionView'], 'id' | 'code' | 'version'>;
type Taken = Promise<Schemas['ItemVersionStepTakenView'] | null>;

export interface VersionSteps {
  state: { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; verb: Ref<string> };
  draft: (version: { code: string }, definition?: Definition) => Taken;
  revise: (version: Pick<Version, 'id'>, upon: number, definition: Definition) => Taken;
  publish: (version: Version, said: Omit<Schemas['PublishItemVersionBody'], 'version'>) => Taken;
  retire: (version: Version, said: Omit<Schemas['RetireItemVersionBody'], 'version'>) => Taken;
}

/** 起草, 修改, 发布, 停用 of an item version. */
export function useVersionSteps(): VersionSteps {
  const { busy, problem, act } = useIntent();
  const verb = ref('');
  const at = (id: number) => ({ params: { path: { id } } });

  function take(name: string, content: object, send: Parameters<typeof act<Schemas['ItemVersionStepTakenView']>>[1]): Taken {
    verb.value = name;
    return act({ name, ...content }, send);
  }
  return {
    state: { busy, problem, verb },
    draft: ({ code }, definition) => take('draft', { code, definition }, (options) => answer(api.POST('/api/items/{code}/draft-item-version', { params: { path: { code } }, ...options, body: definition ? { definition } : {} }))),
    revise: ({ id }, version, definition) => take('revise', { id, version, definition }, (options) => answer(api.POST('/api/item-versions/{id}/revise-item-version', { ...at(id), ...options, body: { version, definition } }))),
    publish: ({ id, version }, said) => take('publish', { id, version, said }, (options) => answer(api.POST('/api/item-versions/{id}/publish-item-version', { ...at(id), ...options, body: { version, ...said } }))),
    retire: ({ id, version }, said) => take('retire', { id, version, said }, (options) => answer(api.POST('/api/item-versions/{id}/retire-item-version', { ...at(id), ...options, body: { version, ...said } }))),
  };
}
