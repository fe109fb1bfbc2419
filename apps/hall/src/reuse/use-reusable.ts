import { computed, inject, onBeforeUnmount, provide, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, newKey, useSession } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../api';
import type { Findings } from '../materials/findings';

export type ReusableFile = Schemas['ReusableFileView'];
export type ReuseConsent = Schemas['ReuseConsentView'];
type Question = Schemas['FindReusableBody'];

/** What lies below a reception or a supplement: where its unsaved pages are kept, and what of earlier cases may be used again. */
export interface Collecting {
  /** Name under which this machine keeps pages that are not yet part of a file. */
  place: string;
  reusable: Ref<readonly ReusableFile[]>;
  /** What of it serves the material of this row. */
  fitting: (code: string) => readonly ReusableFile[];
  /** Whether the consent is for the material of this row. */
  covers: (consent: ReuseConsent, code: string) => boolean;
  consents: Ref<readonly ReuseConsent[]>;
  /** Records that the applicant agreed. @throws Problem */
  agree: (files: readonly string[], form: 'oral' | 'written') => Promise<void>;
  /** @throws Problem */
  withdraw: (consent: ReuseConsent) => Promise<void>;
}
const COLLECTING: InjectionKey<Collecting> = Symbol('collecting');
export const useCollecting = (): Collecting | null => inject(COLLECTING, null);

const AFTER_LAST_CHANGE = 300;
const TRY_AGAIN_AFTER = 5_000;
const NOTHING: Schemas['ReusableMaterialsView'] = { files: [], consents: [] };

/** Materials of the items that a row stands for; a row of a single reception is one itself. */
export type PartsOfRow = (code: string) => readonly { itemCode: string; materialCode: string }[] | null;

/** Asks as soon as applicant and item are known; when the applicant changes, what was reused of the former one is taken out again. */
export function provideCollecting(place: string, question: () => Question | null, findings: () => Findings, partsOf: PartsOfRow = () => null): void {
  const found = shallowRef(NOTHING);
  const text = computed(() => JSON.stringify(question()));
  const may = useSession().can('recordReuseConsent');
  let timer = 0;
  /** Of whom was asked last; a draft that is only now read from the server changes nobody. */
  let whose = '';

  async function ask(): Promise<void> {
    const asked = question();
    const askedText = text.value;
    if (!asked || !may) return;
    try {
      const given = await answer(api.POST('/api/applicants/reusable-materials', { body: asked }));
      if (text.value === askedText) found.value = given;
    } catch (failure) {
      if (isWorthRetrying(asProblem(failure))) timer = window.setTimeout(ask, TRY_AGAIN_AFTER);
    }
  }
  watch(text, (_now, before) => {
    window.clearTimeout(timer);
    found.value = NOTHING;
    const now = question();
    if (now && whose !== '' && whose !== whoseOf(now)) takeOut(findings());
    if (now) whose = whoseOf(now);
    if (now) timer = window.setTimeout(ask, before === undefined ? 0 : AFTER_LAST_CHANGE);
  }, { immediate: true });
  onBeforeUnmount(() => { window.clearTimeout(timer); });

  async function agree(files: readonly string[], form: 'oral' | 'written'): Promise<void> {
    const asked = question();
    if (!asked) return;
    const consent = await answer(api.POST('/api/reuse-consents/record-reuse-consent', { body: { ...asked, form, files: [...files] }, ...underKey(newKey()) }));
    found.value = { ...found.value, consents: [consent, ...found.value.consents] };
  }
  async function withdraw({ id, version }: ReuseConsent): Promise<void> {
    await answer(api.POST('/api/reuse-consents/{id}/withdraw-reuse-consent', { params: { path: { id } }, body: { version }, ...underKey(newKey()) }));
    found.value = { ...found.value, consents: found.value.consents.filter((one) => one.id !== id) };
  }
  const reusable = computed(() => found.value.files);
  provide(COLLECTING, { place, reusable, fitting: (code) => fittingIn(reusable.value, code, partsOf(code)), covers: ({ itemCodes }, code) => partsOf(code)?.every(({ itemCode }) => itemCodes.includes(itemCode)) ?? true, consents: computed(() => found.value.consents), agree, withdraw });
}

/** What serves a shared row serves every item that asks for it. */
function fittingIn(files: readonly ReusableFile[], code: string, parts: ReturnType<PartsOfRow>): readonly ReusableFile[] {
  if (parts === null) return files.filter(({ materialCode }) => materialCode === code);
  const serves = ({ itemCode, materialCode }: { itemCode: string; materialCode: string }) => files.filter((file) => file.itemCode === itemCode && file.materialCode === materialCode);
  const [first, ...others] = parts.map(serves);
  return (first ?? []).filter(({ fileId }) => others.every((list) => list.some((file) => file.fileId === fileId)));
}
const whoseOf = ({ caseId, creditCode, residentId }: Question): string => `${caseId ?? ''}/${creditCode ?? ''}/${residentId ?? ''}`;
function takeOut(findings: Findings): void {
  for (const finding of Object.values(findings)) if (finding.files.some(({ reused }) => reused)) finding.files = finding.files.filter(({ reused }) => !reused);
}

/** What fits one material, and the consent that covers a file. */
export function useReusableOf(code: () => string) {
  const collecting = useCollecting();
  const fitting = computed(() => collecting?.fitting(code()) ?? []);
  const consentFor = (fileId: string) => collecting?.consents.value.find((consent) => consent.files.includes(fileId) && collecting.covers(consent, code())) ?? null;
  return { collecting, fitting, consentFor, busy: ref(false) };
}
