import { ref, watch, type Ref } from 'vue';
import { answer, asProblem, newKey, useLegalClock, type Problem } from '@onecounter/web-kit';
import { api, underKey, type Schemas } from '../../api';
import { endFormOf, type EndForm, type Mailing } from './mailing.schema';

/** Signed for, or come back: one step of the case, sent once whatever is pressed twice. */
export function useMailingEnd(parcel: () => Mailing) {
  const clock = useLegalClock();
  const form = ref<EndForm>(endFormOf(clock.today));
  const busy = ref(false);
  const problem = ref<Problem | null>(null) as Ref<Problem | null>;
  let attempt = { text: '', key: newKey() };
  watch(() => parcel().id, () => { form.value = endFormOf(clock.today); problem.value = null; });

  function send(): Promise<Schemas['StepTakenView']> {
    const { caseId: id, version } = parcel();
    const { received, date, time, receivedBy, reason, note } = form.value;
    const text = JSON.stringify([id, version, form.value]);
    if (attempt.text !== text) attempt = { text, key: newKey() };
    const params = { params: { path: { id } }, ...underKey(attempt.key) };
    if (received) return answer(api.POST('/api/cases/{id}/confirm-delivery', { ...params, body: { version, receivedAt: `${date}T${time}`, receivedBy: receivedBy.trim() } }));
    return answer(api.POST('/api/cases/{id}/record-return', { ...params, body: { version, returnedOn: date, reason, ...(note.trim() ? { note: note.trim() } : {}) } }));
  }
  async function end(): Promise<Schemas['StepTakenView'] | null> {
    if (busy.value) return null;
    busy.value = true;
    problem.value = null;
    try {
      return await send();
    } catch (failure) {
      problem.value = asProblem(failure);
      return null;
    } finally {
      busy.value = false;
    }
  }
  return { form, busy, problem, end };
}
