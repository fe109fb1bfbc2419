import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';
import { useUpload } from '../files/use-upload';

export interface SignedUndertaking { form: 'signed' | 'scanned'; fileId: string }

/** The bytes of a data url, as a file to be sent. */
export function pngFile(dataUrl: string, name: string): File {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  return new File([bytes], name, { type: 'image/png' });
}

/** What is to be signed for, and the signed undertaking on its way to the server. */
export function useUndertaking(caseId: number): { terms: ShallowRef<Schemas['CaseDeferralsView'] | null>; problem: ShallowRef<Problem | null>; scan: Ref<{ id: string; name: string } | null>; files: ReturnType<typeof useUpload>; send: (signature: string | null) => Promise<SignedUndertaking | null> } {
  const terms = shallowRef<Schemas['CaseDeferralsView'] | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const scan = ref<{ id: string; name: string } | null>(null);
  const files = useUpload(() => null);
  void answer(api.GET('/api/cases/{id}/deferrals', { params: { path: { id: caseId } } })).then((found) => { terms.value = found; }, (failure: unknown) => { problem.value = asProblem(failure); });

  /** What was drawn becomes a file first; a scan is there already. */
  async function send(signature: string | null): Promise<SignedUndertaking | null> {
    if (signature === null) return scan.value && { form: 'scanned', fileId: scan.value.id };
    let fileId: string | null = null;
    await files.take([pngFile(signature, '容缺受理承诺书签名.png')], ({ id }) => { fileId = id; });
    return fileId === null ? null : { form: 'signed', fileId };
  }
  return { terms, problem, scan, files, send };
}
