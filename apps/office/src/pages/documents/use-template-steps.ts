import type { Ref, ShallowRef } from 'vue';
import { answer, useKit, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

type Taken = Promise<Schemas['DocumentTemplateStepTakenView'] | null>;
type Kind = Schemas['DocumentTemplateRowView']['kind'];
type Template = Pick<Schemas['DocumentTemplateRowView'], 'id' | 'version' | 'name'>;

export interface TemplateSteps {
  state: { busy: Ref<boolean>; problem: ShallowRef<Problem | null> };
  draft: (kind: Kind, name: string, copyOf?: number) => Taken;
  /** The file is judged first; only a usable one becomes the template's. */
  replaceFile: (template: Template, file: File) => Taken;
  publish: (template: Template) => Taken;
  retire: (template: Template, reason: string) => Taken;
}

/** 起草, 换文件, 发布, 停用 of a document template. */
export function useTemplateSteps(): TemplateSteps {
  const { transport } = useKit();
  const { busy, problem, act } = useIntent();
  const at = (id: number) => ({ params: { path: { id } } });

  async function upload(id: number, file: File): Promise<string> {
    const body = new FormData();
    body.append('file', file, file.name);
    const response = await transport(new Request(new URL(`/api/document-templates/${id}/upload-template-file`, window.location.origin), { method: 'POST', body }));
    return (await response.json() as Schemas['TemplateFileView']).fileId;
  }
  return {
    state: { busy, problem },
    draft: (kind, name, copyOf) => act({ kind, name, copyOf }, (options) => answer(api.POST('/api/document-templates/draft-document-template', { ...options, body: { kind, name, ...(copyOf && { copyOf }) } }))),
    replaceFile: ({ id, version, name }, file) => act({ id, version, file: [file.name, file.size, file.lastModified] }, async (options) => {
      const fileId = await upload(id, file);
      return answer(api.POST('/api/document-templates/{id}/revise-document-template', { ...at(id), ...options, body: { version, name, fileId } }));
    }),
    publish: ({ id, version }) => act({ id, version }, (options) => answer(api.POST('/api/document-templates/{id}/publish-document-template', { ...at(id), ...options, body: { version } }))),
    retire: ({ id, version }, reason) => act({ id, version, reason }, (options) => answer(api.POST('/api/document-templates/{id}/retire-document-template', { ...at(id), ...options, body: { version, reason } }))),
  };
}
