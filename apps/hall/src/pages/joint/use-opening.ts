import { computed, onBeforeUnmount, ref, shallowRef, type Ref } from 'vue';
import { answer, asProblem, isWorthRetrying, newKey, type Draft, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import type { SignedUndertaking } from '../../deferring/use-undertaking';
import { removeDraft } from '../../drafts/use-server-draft';
import { beginOpening, type JointForm, type JudgedJoint, type Opening, type Signing } from './joint-form';

type JointTaken = Schemas['JointTakenView'];
export interface Opened { joint: JointTaken; accepted: Schemas['BulkResultView'] | null; signings: readonly Signing[]; noticeId: string | null }

const TRY_AGAIN_AFTER = 3_000;

/** Opens, accepts what is complete, has signed what is done on trust, tells what is missing: each act under a kept key, gone on with after a lost answer. */
export function useOpening(draftId: string, draft: Draft<JointForm>, judged: Ref<JudgedJoint | null>) {
  const form = draft.value;
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  const [busy, opened] = [ref(false), shallowRef<Opened | null>(null)];
  /** The page that is to be signed now. */
  const signing = computed(() => (opened.value ? null : form.value.opening?.signings.find(({ undertaking, told, done }) => !told && !done && !undertaking) ?? null));

  let timer = 0;

  async function open(): Promise<void> {
    window.clearTimeout(timer);
    if (busy.value || (!form.value.opening && !judged.value)) return;
    [busy.value, problem.value] = [true, null];
    form.value.opening ??= judged.value && beginOpening(form.value, judged.value, draftId);
    const mine = form.value.opening;
    try {
      if (!mine) return;
      await draft.flush();
      if (!mine.joint) [mine.joint, mine.signings] = await register(mine, form.value);
      const accepted = await acceptComplete(mine, mine.joint);
      for (const one of mine.signings) if (one.undertaking && !one.done) one.done = await send(one, mine);
      if (signing.value) return; // signed under the numbers that stand now
      const noticeId = await tellTheRest(mine, mine.joint);
      opened.value = { joint: mine.joint, accepted, signings: mine.signings, noticeId };
      draft.close();
      await removeDraft(draftId).catch(asProblem); // the opening ended it; what was saved after that goes too
    } catch (failure) {
      problem.value = asProblem(failure);
      if (isWorthRetrying(problem.value)) timer = window.setTimeout(open, TRY_AGAIN_AFTER);
      else takeBack(problem.value, form.value);
    } finally {
      busy.value = false;
    }
  }
  /** Signed, or not to be signed: then what is missing is told. */
  async function sign(undertaking: SignedUndertaking | null): Promise<void> {
    const one = signing.value;
    if (!one || busy.value) return;
    Object.assign(one, undertaking ? { undertaking } : { told: true });
    await open();
  }
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { open, sign, signing, opened, status: { busy, problem } };
}

/** Refused for good and nothing opened: the form opens again; a signature that was refused is given anew. */
function takeBack({ code }: Problem, form: JointForm): void {
  if (!form.opening || code === 'signInExpired' || code === 'cancelled') return;
  for (const one of form.opening.signings) if (!one.done) [one.undertaking, one.key] = [null, newKey()];
  if (!form.opening.joint) form.opening = null;
}

async function register(mine: Opening, form: JointForm): Promise<[JointTaken, Signing[]]> {
  const joint = await begin(form.more?.jointCaseId, mine);
  const blank = { undertaking: null, told: false, done: null } as const;
  const lacking = joint.cases.filter(({ outcome }) => outcome === 'requestSupplement');
  const commits = lacking.filter(({ itemCode }) => form.committed.includes(itemCode)).map(({ id, number }): Signing => ({ act: 'acceptWithCommitment', caseId: id, number, key: newKey(), ...blank }));
  const defers = form.defer && lacking.length > commits.length ? [{ act: 'acceptWithDeferral', caseId: null, number: joint.number, key: newKey(), ...blank } satisfies Signing] : [];
  return [joint, [...commits, ...defers]];
}

/** A new joint case, or more of one in hand; what was sent once is sent again word for word. */
const begin = (jointCaseId: number | undefined, { text, key }: Opening): Promise<JointTaken> => (jointCaseId === undefined
  ? answer(api.POST('/api/joint-cases/open-joint-case', { body: JSON.parse(text) as Schemas['OpenJointBody'], ...underKey(key) }))
  : answer(api.POST('/api/joint-cases/{id}/open-joint-stage', { params: { path: { id: jointCaseId } }, body: JSON.parse(text) as Schemas['OpenJointStageBody'], ...underKey(key) })));

async function acceptComplete({ acceptKey }: Opening, { cases }: JointTaken): Promise<Schemas['BulkResultView'] | null> {
  const rows = cases.filter(({ waits, outcome }) => !waits && outcome === 'acceptApplication').map(({ id, version }) => ({ id, version }));
  return rows.length === 0 ? null : answer(api.POST('/api/cases/bulk/accept-application', { body: { rows }, ...underKey(acceptKey) }));
}

/** The number of steps that the joint case has taken so far. */
const versionOf = ({ joint, signings }: Opening): number => Math.max(joint?.version ?? 1, ...signings.map(({ done }) => done?.version ?? 0));

function send({ caseId, key, undertaking }: Signing, mine: Opening): Promise<Schemas['JointDeferredView']> {
  const at = { params: { path: { id: mine.joint?.id ?? 0 } }, ...underKey(key) };
  const body = { version: versionOf(mine), ...(undertaking ? { undertaking } : {}) };
  return caseId === null ? answer(api.POST('/api/joint-cases/{id}/accept-joint-with-deferral', { ...at, body })) : answer(api.POST('/api/joint-cases/{id}/accept-joint-with-commitment', { ...at, body: { ...body, caseId } }));
}

/** What was not signed for is told, in one paper. */
async function tellTheRest(mine: Opening, { id, cases }: JointTaken): Promise<string | null> {
  const signed = mine.signings.flatMap(({ done }) => done?.cases.map((one) => one.id) ?? []);
  if (!cases.some((one) => one.outcome === 'requestSupplement' && !signed.includes(one.id))) return null;
  const told = await answer(api.POST('/api/joint-cases/{id}/request-joint-supplement', { params: { path: { id } }, body: { version: versionOf(mine) }, ...underKey(mine.supplementKey) }));
  return told.documentId;
}
