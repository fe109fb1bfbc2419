import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { answer, asProblem, shortDate, type Problem } from '@onecounter/web-kit';
import { api, type Schemas } from '../api';
import { useUpload } from '../files/use-upload';

export interface SignedUndertaking { form: 'signed' | 'scanned'; fileId: string }

/** The bytes of a data url, as a file to be sent. */
export function pngFile(dataUrl: string, name: string): File {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  return new File([bytes], name, { type: 'image/png' });
}

/** What is signed for: materials until a day, or what is promised instead of them. */
export interface UndertakingTerms { lines: { code: string; name: string; what: string }[]; bar: Schemas['CreditBarView'] | null }

/** Signed for one case, or for all cases of a joint application at once. */
export type SignedFor = 'cases' | 'joint-cases';

async function termsOf(caseId: number, commitment: boolean, signedFor: SignedFor): Promise<UndertakingTerms> {
  if (signedFor === 'joint-cases') {
    const { deferrable, bar } = await answer(api.GET('/api/joint-cases/{id}/deferrals', { params: { path: { id: caseId } } }));
    return { lines: deferrable.map(({ key, name, items, until, kind }) => ({ code: key, name: `${name}（${items.join('、')}）`, what: `${until}${kind === 'atIssue' ? '，可以发证后补' : ''}` })), bar };
  }
  const at = { params: { path: { id: caseId } } };
  const { deferrable, bar } = await answer(api.GET('/api/cases/{id}/deferrals', at));
  if (!commitment) return { lines: deferrable.map(({ code, name, dueOn, kind }) => ({ code, name, what: `${shortDate(dueOn)} 前${kind === 'atIssue' ? '，可以发证后补' : ''}` })), bar };
  const { committable } = await answer(api.GET('/api/cases/{id}/commitment', at));
  return { lines: committable.map(({ code, name, promise }) => ({ code, name, what: promise })), bar };
}

/** What is to be signed for, and the signed undertaking on its way to the server. */
export function useUndertaking(caseId: number, commitment: boolean, signedFor: SignedFor): { terms: ShallowRef<UndertakingTerms | null>; problem: ShallowRef<Problem | null>; scan: Ref<{ id: string; name: string } | null>; files: ReturnType<typeof useUpload>; send: (signature: string | null) => Promise<SignedUndertaking | null> } {
  const terms = shallowRef<UndertakingTerms | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const scan = ref<{ id: string; name: string } | null>(null);
  const files = useUpload(() => null);
  void termsOf(caseId, commitment, signedFor).then((found) => { terms.value = found; }, (failure: unknown) => { problem.value = asProblem(failure); });

  /** What was drawn becomes a file first; a scan is there already. */
  async function send(signature: string | null): Promise<SignedUndertaking | null> {
    if (signature === null) return scan.value && { form: 'scanned', fileId: scan.value.id };
    let fileId: string | null = null;
    await files.take([pngFile(signature, '承诺书签名.png')], ({ id }) => { fileId = id; });
    return fileId === null ? null : { form: 'signed', fileId };
  }
  return { terms, problem, scan, files, send };
}
