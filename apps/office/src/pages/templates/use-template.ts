import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import { answer, asProblem, fetchFile, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { kit } from '../../kit';

export interface OpenTemplate {
  template: ShallowRef<Schemas['CertificateTemplateView'] | null>;
  problem: ShallowRef<Problem | null>;
  /** Address of the kept scan as a picture; null when there is none. */
  scan: ShallowRef<string | null>;
  reload: () => Promise<void>;
}

/** One edition of a template, with its scan. */
export function useTemplate(id: () => number): OpenTemplate {
  const template = shallowRef<Schemas['CertificateTemplateView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const scan = shallowRef<string | null>(null);

  function forget(): void {
    if (scan.value) URL.revokeObjectURL(scan.value);
    scan.value = null;
  }
  async function reload(): Promise<void> {
    const asked = id();
    try {
      const found = await answer(api.GET('/api/certificate-templates/{id}', { params: { path: { id: asked } } }));
      const picture = found.layout.background.kind === 'scan' ? URL.createObjectURL(await fetchFile(kit.transport, `/api/certificate-templates/${asked}/background`)) : null;
      if (id() !== asked) return;
      forget();
      [template.value, scan.value, problem.value] = [found, picture, null];
    } catch (failure) {
      problem.value = asProblem(failure);
    }
  }
  watch(id, () => { template.value = null; void reload(); }, { immediate: true });
  onBeforeUnmount(forget);
  return { template, problem, scan, reload };
}
