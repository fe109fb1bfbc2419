import { onMounted, shallowRef, type ShallowRef } from 'vue';
import { answer, asProblem, useSession } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

/** Who can be named keeper; nobody for those who name none. */
export function useKeepers(): ShallowRef<readonly Schemas['SealKeeperView'][]> {
  const session = useSession();
  const keepers = shallowRef<readonly Schemas['SealKeeperView'][]>([]);
  onMounted(async () => {
    if (!session.can('openSealRegister')) return;
    await answer(api.GET('/api/seal-keepers', {})).then((found) => { keepers.value = found; }, (failure: unknown) => { asProblem(failure); });
  });
  return keepers;
}
