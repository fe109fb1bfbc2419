import type { Ref, ShallowRef } from 'vue';
import type { SampleNote } from '@onecounter/contracts';
import { answer, useKit, type Problem, useIntent } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';

type Taken = Promise<Schemas['FormStepTakenView'] | null>;
type Known = Pick<Schemas['FormRowView'], 'id' | 'version'>;
export type ReviewSaid = Omit<Schemas['ReviewFormBody'], 'version'>;
/** What is written in the box; a file that was picked, or an address, or neither to leave it. */
export interface FormWritten { code: string; name: string; unitCode: string; materials: string[]; file: File | null; address: string }

export interface FormSteps {
  state: { busy: Ref<boolean>; problem: ShallowRef<Problem | null> };
  register: (written: FormWritten) => Taken;
  revise: (form: Known, written: FormWritten) => Taken;
  illustrate: (form: Known, notes: readonly SampleNote[], picture: File | null) => Taken;
  judge: { review: (form: Known, said: ReviewSaid) => Taken; cancel: (form: Known, reason: string) => Taken };
}

const told = (file: File | null) => file && [file.name, file.size, file.lastModified];

/** 登记, 修改, 标注样例, 清理, 取消 of a form; a file is judged first, only a usable one is named by the step. */
export function useFormSteps(): FormSteps {
  const { transport } = useKit();
  const { busy, problem, act } = useIntent();
  const at = ({ id }: Known) => ({ params: { path: { id } } });

  async function uploaded(purpose: 'form' | 'sample', file: File | null): Promise<{ fileId?: string }> {
    if (!file) return {};
    const body = new FormData();
    body.append('file', file, file.name);
    const response = await transport(new Request(new URL(`/api/forms/upload-form-file?purpose=${purpose}`, window.location.origin), { method: 'POST', body }));
    return { fileId: (await response.json() as Schemas['FormFileView']).fileId };
  }
  const said = async ({ name, materials, file, address }: FormWritten) => ({ name: name.trim(), materials, ...(await uploaded('form', file)), ...(!file && address.trim() && { address: address.trim() }) });

  return {
    state: { busy, problem },
    register: (written) => act({ ...written, file: told(written.file) }, async (options) => answer(api.POST('/api/forms/register-form', { ...options, body: { code: written.code.trim().toUpperCase(), ...(written.unitCode && { unitCode: written.unitCode }), ...(await said(written)) } }))),
    revise: (form, written) => act({ ...form, ...written, file: told(written.file) }, async (options) => answer(api.POST('/api/forms/{id}/revise-form', { ...at(form), ...options, body: { version: form.version, ...(await said(written)) } }))),
    illustrate: (form, notes, picture) => act({ ...form, notes, picture: told(picture) }, async (options) => answer(api.POST('/api/forms/{id}/illustrate-form', { ...at(form), ...options, body: { version: form.version, notes: notes.map((note) => ({ ...note })), ...(await uploaded('sample', picture)) } }))),
    judge: {
      review: (form, review) => act({ ...form, ...review }, (options) => answer(api.POST('/api/forms/{id}/review-form', { ...at(form), ...options, body: { version: form.version, ...review } }))),
      cancel: (form, reason) => act({ ...form, reason }, (options) => answer(api.POST('/api/forms/{id}/cancel-form', { ...at(form), ...options, body: { version: form.version, reason } }))),
    },
  };
}
