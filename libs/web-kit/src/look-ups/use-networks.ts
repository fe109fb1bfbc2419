import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { components } from '@onecounter/api-client';
import { answer } from '../client/api';
import { newKey } from '../client/machine-time';
import { asProblem, type Problem } from '../client/problem';
import { usePaperApi } from '../papers/use-paper-moves';

type Schemas = components['schemas'];
export type Network = Schemas['OutsideNetworkView'];
export type NetworkAct =
  | { verb: 'register'; body: Schemas['RegisterOutsideNetworkBody'] } | { verb: 'account'; id: number; body: Schemas['RecordNetworkAccountBody'] }
  | { verb: 'end'; id: number; body: Schemas['EndNetworkAccountBody'] } | { verb: 'retire'; id: number; body: Schemas['StepBody'] };

/** Networks with their accounts, and what the network section does with them; each act goes under a key of its own. */
export function useNetworks(): { networks: ShallowRef<Network[] | null>; busy: Ref<boolean>; problem: ShallowRef<Problem | null>; reload: () => Promise<void>; act: (asked: NetworkAct) => Promise<number | null> } {
  const api = usePaperApi();
  const networks = shallowRef<Network[] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);
  let attempt = { text: '', key: newKey() };

  async function reload(): Promise<void> {
    try {
      networks.value = await answer(api.GET('/api/outside-networks', {}));
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  function send(asked: NetworkAct, options: { headers: Record<string, string> }): Promise<Schemas['NetworkTakenView']> {
    switch (asked.verb) {
      case 'register': return answer(api.POST('/api/outside-networks/register-outside-network', { ...options, body: asked.body }));
      case 'account': return answer(api.POST('/api/outside-networks/{id}/record-network-account', { params: { path: { id: asked.id } }, ...options, body: asked.body }));
      case 'end': return answer(api.POST('/api/outside-networks/{id}/end-network-account', { params: { path: { id: asked.id } }, ...options, body: asked.body }));
      case 'retire': return answer(api.POST('/api/outside-networks/{id}/retire-outside-network', { params: { path: { id: asked.id } }, ...options, body: asked.body }));
    }
  }
  async function act(asked: NetworkAct): Promise<number | null> {
    if (busy.value) return null;
    [busy.value, problem.value] = [true, null];
    if (attempt.text !== JSON.stringify(asked)) attempt = { text: JSON.stringify(asked), key: newKey() };
    try {
      const { id } = await send(asked, { headers: { 'Idempotency-Key': attempt.key } });
      attempt = { text: '', key: newKey() };
      await reload();
      return id;
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    } finally {
      busy.value = false;
    }
  }
  onMounted(reload);
  return { networks, busy, problem, reload, act };
}
