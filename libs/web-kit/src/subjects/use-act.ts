import type { Ref, ShallowRef } from 'vue';
import { jsonRequest } from '../client/api';
import type { Problem } from '../client/problem';
import { useIntent } from '../client/use-intent';
import { useKit } from '../kit';

export interface Taken { readonly id: number; readonly version: number; readonly status: string }

/** Any verb of any subject by its route; repeated after a lost answer it goes under the same key. */
export function useAct(): { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; send: (path: string, body: object) => Promise<Taken | null> } {
  const { transport } = useKit();
  const { busy, problem, act } = useIntent();
  const send = (path: string, body: object): Promise<Taken | null> => act({ path, body }, async ({ headers }) => {
    const request = jsonRequest('POST', `/api${path}`, body);
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    return await (await transport(request)).json() as Taken;
  });
  return { busy, problem, send };
}
