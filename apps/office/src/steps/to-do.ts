import { CORRECTION_HOLDS } from '@onecounter/contracts';
import type { Schemas } from '../api';
import { mainStep, type Step } from './step-keys';

type Waiting = Pick<Schemas['CaseView'], 'waitsFor' | 'holds' | 'reviewLevels' | 'supplementExpired'>;

const ASKS: Readonly<Record<string, string>> = { passCheck: '请看审核意见和材料，写复核意见。', grantPermit: '请看审核意见，作出决定；决定书先看样再出具。', printCertificate: '已准予，请到“制证”打印证件。' };

const SIDE_HOLDS: Readonly<Record<string, (dueOn: string | null) => string>> = {
  inspectionAsked: () => '已申请勘验，等现场勘验科安排；办理期限照常计算。勘验记录提交后，在这里下“勘验结论”。',
  rectification: (dueOn) => `勘验要求整改，${dueOn ?? ''} 前整改完；整改后“申请复验”，期限照常计算。`,
  interestedParties: (dueOn) => `已告知利害关系人，${dueOn ?? ''} 前可以陈述、申辩；逐位记录以后才能作出决定。`,
  hearingRight: (dueOn) => `已告知听证权利，${dueOn ?? ''} 前可以申请；申请的“组织听证”，书面放弃或期满没有申请的“不申请听证”。`,
};

const CORRECTION: Readonly<Record<string, (dueOn: string | null) => string>> = {
  lateEntry: () => '补录的办件，等督查考核科核准；核准以前不能办。',
  complianceStop: () => '停办纠正，除重审外都不能办；办理期限照常计算。由科室负责人“组织重审”，重审符合的“重审后恢复办理”。',
  reReview: (dueOn) => `重审中，${dueOn ?? ''} 前由指定的人“登记重审结论”。`,
  reReviewFailed: () => '重审不符合，只能不予许可，由没有重审过的审批员作出决定。',
  complianceRectification: (dueOn) => `限期整改，${dueOn ?? ''} 前整改完；整改好的“整改完成”，到期没有整改到位的“提请撤销”。`,
};

/** Pure: 要您做的, in a sentence or two. */
export function toDoWords(file: Waiting, steps: readonly Step[], points: number): string {
  const open = file.holds.filter(({ clearedOn }) => clearedOn === null).map(({ kind }) => kind);
  const marked = ['lateEntry', 'reReview', ...CORRECTION_HOLDS].find((kind) => open.includes(kind));
  const correction = marked === undefined ? undefined : CORRECTION[marked];
  if (correction) return correction(file.holds.find(({ kind, clearedOn }) => kind === marked && clearedOn === null)?.dueOn ?? null);
  // 按需勘验 blocks nothing: what can be done meanwhile is asked for first
  const hold = file.holds.find(({ kind, clearedOn }) => clearedOn === null && kind !== 'deferredMaterial' && !(kind === 'inspectionAsked' && mainStep(steps)?.allowed));
  if (hold?.kind === 'secondSeal') return sealWords(steps);
  if (hold?.kind === 'inMail') return `${hold.reason ?? '邮件'}，${hold.openedOn} 寄出，等签收；发证窗口确认后办结。`;
  if (hold?.kind === 'awaitingExchange') return steps.some(({ verb }) => verb === 'reprintCertificate') ? '证件已经更正作废，请重新制证，由发证窗口换给持证人。' : '证件已经更正作废，等重新制证、换给持证人。';
  const side = hold && SIDE_HOLDS[hold.kind]?.(hold.dueOn);
  if (side) return side;
  if (hold?.procedure === 'hearing') return `听证，自 ${hold.openedOn} 起不计时。请通知、记录，听证完后在这里“结束听证”。`;
  if (hold?.procedure === 'expertReview') return `专家评审，自 ${hold.openedOn} 起不计时${hold.dueOn ? `，告知到 ${hold.dueOn}` : ''}。提请以后由现场勘验科抽取专家；评审结论一出，自动恢复计时。`;
  if (hold) return `${hold.procedureLabel ?? hold.kindLabel}自 ${hold.openedOn} 起不计时${hold.dueOn ? `，告知到 ${hold.dueOn}` : ''}。有结果后在这里结束，恢复计时。`;
  if (file.supplementExpired) return expiredWords(steps);
  const main = mainStep(steps);
  if (!main) return `${file.waitsFor}，现在没有要您办的。`;
  if (!main.allowed) return `${file.waitsFor}，您现在不能“${main.label}”：${main.reason ?? ''}`;
  if (main.verb === 'grantPermit' && file.reviewLevels === 1) return `即办件：请核对 ${points} 个实质要点，当场作出决定。`;
  if (main.verb === 'passReview') return points > 0 ? `请核对 ${points} 个实质要点，写审核意见。` : '没有要核的实质要点，请写审核意见。';
  return ASKS[main.verb] ?? `请办“${main.label}”。`;
}

/** Nothing ends by itself: whoever may end it is asked to, and the others are told what is waited for. */
function expiredWords(steps: readonly Step[]): string {
  const may = steps.some(({ verb, allowed }) => verb === 'terminateCase' && allowed);
  return may ? '补正期满，申请人没有补齐。请联系申请人，仍不补的“终止办理”。' : '补正期满，可终止办理，等审批员决定。';
}

/** 特殊用印: the keeper answers, everybody else waits. */
function sealWords(steps: readonly Step[]): string {
  const confirm = steps.find(({ verb }) => verb === 'confirmSecondSeal');
  if (confirm?.allowed) return '请核对申请加盖公章的依据、事由和文书，确认用印或不予用印。';
  if (confirm) return `等另一位公章保管人确认：${confirm.reason ?? ''}`;
  return '已申请加盖公章，等保管人确认；确认前不能发证。';
}
