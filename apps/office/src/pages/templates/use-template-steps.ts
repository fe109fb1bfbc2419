import { ref, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { kit } from '../../kit';

type Taken = Promise<Schemas['SubjectStepTakenView'] | null>;
type Content = Pick<Schemas['ReviseCertificateTemplateBody'], 'name' | 'itemCodes' | 'layout'>;
interface Versioned { id: number; version: number }

export interface TemplateSteps {
  state: { busy: Ref<boolean>; problem: ShallowRef<Problem | null>; verb: Ref<string> };
  draft: (body: Schemas['DraftCertificateTemplateBody']) => Taken;
  revise: (template: Versioned, content: Content) => Taken;
  publish: (template: Versioned) => Taken;
  retire: (template: Versioned, reason: string) => Taken;
}

/** 起草, 修改, 发布, 停用 of a template. */
export function useTemplateSteps(): TemplateSteps {
  const { busy, problem, act } = useIntent();
  const verb = ref('');
  const at = (id: number) => ({ params: { path: { id } } });
  function take(name: string, content: object, send: Parameters<typeof act<Schemas['SubjectStepTakenView']>>[1]): Taken {
    verb.value = name;
    return act({ name, ...content }, send);
  }
  return {
    state: { busy, problem, verb },
    draft: (body) => take('draft', body, (options) => answer(api.POST('/api/certificate-templates/draft-certificate-template', { ...options, body }))),
    revise: ({ id, version }, content) => take('revise', { id, version, content }, (options) => answer(api.POST('/api/certificate-templates/{id}/revise-certificate-template', { ...at(id), ...options, body: { version, ...content } }))),
    publish: ({ id, version }) => take('publish', { id, version }, (options) => answer(api.POST('/api/certificate-templates/{id}/publish-certificate-template', { ...at(id), ...options, body: { version } }))),
    retire: ({ id, version }, reason) => take('retire', { id, version, reason }, (options) => answer(api.POST('/api/certificate-templates/{id}/retire-certificate-template', { ...at(id), ...options, body: { version, reason } }))),
  };
}

/** Sends a scan; gives what the server keeps of it, or says why not. */
export async function sendScan(id: number, file: File): Promise<Schemas['TemplateScanView'] | Problem> {
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await kit.transport(new Request(new URL(`/api/certificate-templates/${id}/upload-background`, window.location.origin), { method: 'POST', body }));
    return await response.json() as Schemas['TemplateScanView'];
  } catch (failure) {
    return asProblem(failure);
  }
}
