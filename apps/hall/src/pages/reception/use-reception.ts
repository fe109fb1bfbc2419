import { computed } from 'vue';
import { useJudgement } from './use-judgement';
import { identifierOf, judgeBody, RECEPTION_DRAFT, type FinishAct, type ReceptionForm } from './reception-form';
import { FINISH_LABELS } from './reception.schema';
import { useItem } from './use-item';
import { useServerDraft } from '../../drafts/use-server-draft';
import { useFinishing } from './use-finishing';
import type { ItemHit } from './use-item-search';

/** One reception at the desk: draft, item, judgement and ending, as the page needs them. */
export function useReception(draftId: string) {
  const draft = useServerDraft(draftId, RECEPTION_DRAFT);
  const form = draft.value;
  const catalogue = useItem(() => form.value.itemCode);
  const judging = useJudgement(() => (form.value.itemCode && catalogue.item.value ? judgeBody(form.value) : null));
  const ending = useFinishing(draftId, draft);

  const materials = computed(() => {
    const applicable = new Set(judging.judged.value?.materials.filter(({ verdict }) => verdict !== 'notApplicable').map(({ code }) => code));
    return (catalogue.item.value?.materials ?? []).filter(({ code }) => applicable.has(code));
  });
  /** Another version is in use since the draft was typed: its points are the ones that count. */
  function pick({ code, name }: ItemHit): void {
    if (form.value.itemCode === code) return;
    Object.assign(form.value, { itemCode: code, itemName: name, itemVersionId: null, conditions: [], onTrust: '' });
  }
  return { draft, catalogue, judging: { ...judging, materials }, ending, pick };
}

export interface Primary { label: string; reason: string | null; act: FinishAct | null }

/** The one button: what it will do, or why it cannot yet. */
export function primaryOf(form: ReceptionForm, outcome: string | undefined, unchecked: readonly string[]): Primary {
  const act = outcome === 'acceptApplication' || outcome === 'acceptWithDeferral' || outcome === 'acceptWithCommitment' || outcome === 'requestSupplement' ? outcome : null;
  const label = act ? FINISH_LABELS[act] : FINISH_LABELS.acceptApplication;
  return { label, act, reason: lacking(form) ?? (outcome === undefined ? '正在试判' : act === null ? `还有 ${unchecked.length} 份没查` : null) };
}

/** Without these there is nobody and nothing to register. */
export function lacking({ itemCode, applicant, byAgent, agent }: ReceptionForm): string | null {
  if (!itemCode) return '先找事项';
  if (identifierOf(applicant) === '') return applicant.kind === 'enterprise' ? '先填统一社会信用代码' : '先填身份证号';
  if (applicant.name.trim() === '') return '先填申请人名称';
  return byAgent && (agent.name.trim() === '' || agent.residentId.trim() === '') ? '先填代理人姓名、证号' : null;
}
