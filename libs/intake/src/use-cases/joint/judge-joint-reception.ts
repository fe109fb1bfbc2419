import { Injectable } from '@nestjs/common';
import { leadUnitOf, MATERIAL_VERDICTS, type ItemDefinition, type MaterialVerdict, type NoticeContent } from '@onecounter/contracts';
import { chineseDay, JointCases, Letterhead, noticeColumns, planForward, projectColumns } from '@onecounter/casework';
import { Units } from '@onecounter/organisation';
import { plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import type { JudgedItemView, JudgedJointView, JointMaterialView } from '../../http/joint.view';
import { toldOfJoint, type JudgedMember } from '../../rules/judge-joint';
import { untilWhen, type JointDeferralLine } from '../../rules/joint-deferral';
import { jointReceiptPaper, jointSupplementPaper, jointUndertakingPaper } from '../../rules/joint-papers';
import { jointPromise } from '../../rules/joint-promise';
import { judgeTrust, type JointTrust, type TrustChoice } from '../../rules/joint-trust';
import { papersSpared, type JointMaterial } from '../../rules/merge-materials';
import type { ToldItem } from '../../rules/tell-what-is-missing';
import { preview } from '../judge-reception';
import { JointFrame } from './joint-frame';
import { JointReception, type JointInput, type JudgedApplication } from './joint-reception';

const LABELS = { acceptApplication: '受理', acceptWithDeferral: '容缺受理', acceptWithCommitment: '告知承诺受理', requestSupplement: '一次性告知', notFinished: '还没查完' } as const;
const OUTCOMES = { openJointCase: '联办接件', acceptJointWithDeferral: '联办容缺受理', requestJointSupplement: '联办一次性告知', notFinished: '还没查完' } as const;

/** Where a trial reads: the day, the calendar, sections by name, the letterhead. */
@Injectable()
export class JointSurroundings {
  constructor(readonly units: Units, readonly letterhead: Letterhead, readonly calendars: Calendars, readonly legal: LegalClock) {}
}

/** 试判 of a joint reception: the right column, by the same rules that will decide. */
@Injectable()
export class JudgeJointReception {
  constructor(private readonly reception: JointReception, private readonly around: JointSurroundings, private readonly joints: JointCases, private readonly frame: JointFrame) {}

  async run(input: JointInput & TrustChoice & { readonly jointCaseId?: number; readonly byAgent: boolean; readonly applicantName?: string }, actor: Actor): Promise<JudgedJointView> {
    const joint = input.jointCaseId === undefined ? null : await this.joints.get(input.jointCaseId, actor);
    const theme = joint ? await this.reception.themeOf(joint.theme_version_id) : await this.reception.themeInUse(input.themeCode, undefined);
    const judged = await this.reception.judge(theme, input, joint?.members ?? [], actor);
    const { definition } = theme;
    const known = joint ? this.frame.form(joint.form_sealed) : {};
    const dates = await this.dates(judged, actor);
    const unchecked = judged.members.flatMap(({ outcome }) => outcome.unchecked);
    const trust = judgeTrust(judged.members, input, { today: dates.today, calendar: dates.calendar, promisedDueOn: ({ definition: item }) => promisedIfToday(item, dates.today, dates.calendar) });
    const told = toldOfJoint({ ...judged, members: judged.members.filter(({ definition: item }) => !trust.chosen.has(item.code)) });
    const outcome = outcomeOf(unchecked.length, told.length, trust);
    const lead = leadUnitOf(definition, (code) => judged.items.get(code)?.definition.unitCode);
    const items = await Promise.all(judged.members.map((member) => this.item(member, judged, trust)));
    return {
      themeCode: theme.code, themeName: definition.name, themeVersionId: theme.id, themeVersionNo: theme.versionNo, leadUnitName: (lead && (await this.around.units.byCode(lead))?.name) ?? items[0]?.unitName ?? '', items,
      left: judged.left.map((code) => ({ code, name: nameOf(code, judged), question: definition.questions.find(({ code: question }) => definition.items.some((one) => one.item === code && one.question === question))?.text ?? null })),
      materials: judged.merged.map((material) => presentMaterial(material, judged)), conditions: conditionsOf(judged, input.conditions),
      fields: definition.fields.filter((field) => !known[field.key] && (field.items.length === 0 || judged.members.some((member) => field.items.includes(member.definition.code)))).map(({ key, zh, kind, required }) => ({ key, label: zh, kind, required })),
      ...papersSpared(judged.merged), unchecked: namesOfMerged(judged, unchecked), told: told.map((one) => ({ material: one.material, name: one.name, missing: one.what === 'missing', points: one.what === 'missing' ? [] : [...one.what], text: one.text })),
      outcome, outcomeLabel: OUTCOMES[outcome], deferrable: trust.deferral.lines.map(presentDeferrable), notDeferrable: trust.deferral.barred.map((one) => ({ ...one })),
      paper: await this.paper({ judged, told, trust }, outcome, dates, input.applicantName ?? '申请人'), promisedDueOn: dates.promisedDueOn, provisional: dates.provisional,
    };
  }

  private async item(member: JudgedMember, judged: JudgedApplication, { chosen: trusted, committable }: JointTrust): Promise<JudgedItemView> {
    const { definition, chosen, after, waits, outcome, materials } = member;
    const hard = after.filter(({ kind }) => kind === 'hard');
    const { days, unit } = definition.promisedLimit;
    const kind = trusted.get(definition.code) ?? outcome.kind;
    return {
      code: definition.code, versionId: judged.items.get(definition.code)?.id ?? 0, name: definition.name, unitName: (await this.around.units.byCode(definition.unitCode))?.name ?? '', stage: chosen.stage, waits, waitsFor: hard.map(({ on }) => nameOf(on, judged)),
      promisedText: days === 0 ? '当日办结' : `${days} 个${unit === 'working' ? '工作日' : '自然日'}`, outcome: kind, outcomeLabel: LABELS[kind], committable: [...committable.get(definition.code) ?? []].map((one) => ({ ...one })),
      fromResults: materials.filter(({ verdict }) => verdict === 'fromResult').map((material) => material.definition.name),
    };
  }

  private async dates({ theme, members }: JudgedApplication, actor: Actor) {
    const [today, calendar] = [this.around.legal.today(), await this.around.calendars.of(actor.jurisdictionPath)];
    const ids = new Map(members.map(({ definition }, index) => [definition.code, index]));
    const spans = planForward(members.map(({ definition, after }, caseId) => ({ caseId, endsOn: null, decided: false, promised: definition.promisedLimit, after: after.flatMap(({ kind, on }) => (kind === 'hard' && ids.has(on) ? [ids.get(on) ?? 0] : [])) })), today, calendar);
    const planned = spans.reduce((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), today);
    const promised = jointPromise(theme.definition, members.map(({ chosen }) => chosen.stage), today, planned, calendar);
    return { today, calendar, noticeDueOn: noticeColumns(today, calendar).notice_due_on, supplementDueOn: calendar.addWorkingDays(today, Math.min(...members.map(({ definition }) => definition.supplementDays))).date, promisedDueOn: promised.date, provisional: promised.provisional || members.some(({ waits }) => waits) };
  }

  private async paper({ judged, told, trust }: { readonly judged: JudgedApplication; readonly told: readonly ToldItem[]; readonly trust: JointTrust }, outcome: JudgedJointView['outcome'], dates: Awaited<ReturnType<JudgeJointReception['dates']>>, applicantName: string) {
    const head = { applicantName, themeName: judged.theme.definition.name, number: '（出具时编号）', progressCode: '（出具时生成）' };
    const items = judged.members.map((member) => ({ name: member.definition.name, number: '（出具时编号）', waitsFor: member.after.filter(({ kind }) => kind === 'hard').map(({ on }) => nameOf(on, judged)) }));
    const unitId = judged.items.get(judged.members[0]?.definition.code ?? '')?.unitId ?? 0;
    const organ = await this.around.letterhead.organOf(unitId);
    if (outcome === 'acceptJointWithDeferral') return preview('deferralUndertaking', this.around.letterhead.content(jointUndertakingPaper(head, organ, trust.deferral.lines, null), organ) as NoticeContent, (until, items) => `，${until}补齐；用于${items}。`);
    const paper = outcome === 'requestJointSupplement'
      ? jointSupplementPaper(head, told.map((one) => ({ ...one, items: itemsOfMaterial(one.material, judged) })), dates.today, dates.supplementDueOn)
      : jointReceiptPaper(head, items, judged, dates.today, dates);
    return preview(paper.kind, this.around.letterhead.content(paper, organ) as NoticeContent, (_number, order) => `，${order}。`);
  }
}

function outcomeOf(unchecked: number, told: number, { chosen }: JointTrust): JudgedJointView['outcome'] {
  if (unchecked > 0) return 'notFinished';
  if (told > 0) return 'requestJointSupplement';
  return [...chosen.values()].includes('acceptWithDeferral') ? 'acceptJointWithDeferral' : 'openJointCase';
}
const promisedIfToday = (item: ItemDefinition, today: PlainDate, calendar: WorkingCalendar): PlainDate => plainDate(projectColumns(item, { accepted_on: today, decided_on: null, holds: [], extensions: [] }, calendar).promised_due_on ?? today);
const presentDeferrable = (line: JointDeferralLine<string>) => ({ key: line.key, name: line.name, kind: line.kind, items: line.parts.map(({ itemName }) => itemName), dueOn: line.dueOn, until: untilWhen(line, chineseDay), demand: line.demand, basis: line.basis });
const nameOf = (code: string, { items }: JudgedApplication): string => items.get(code)?.definition.name ?? code;
const itemsOfMaterial = (code: string, judged: JudgedApplication): string[] => judged.merged.find(({ parts }) => parts.some((part) => part.code === code))?.parts.map(({ item }) => nameOf(item, judged)) ?? [];

/** What the clerk has to look at still, by the names of the merged list. */
function namesOfMerged({ merged, members }: JudgedApplication, unchecked: readonly string[]): string[] {
  if (unchecked.length === 0) return [];
  const open = new Set(members.flatMap(({ materials }) => materials.filter(({ verdict }) => verdict === 'unchecked').map(({ definition }) => definition.code)));
  return merged.filter(({ parts }) => parts.some(({ code }) => open.has(code))).map(({ name }) => name);
}

/** What stands in the way first. */
const WORST: readonly MaterialVerdict[] = ['unchecked', 'missing', 'faulty', 'good', 'shared', 'fromResult', 'onSite', 'notApplicable'];
const strictest = (verdicts: readonly MaterialVerdict[]): MaterialVerdict => WORST.find((verdict) => verdicts.includes(verdict)) ?? 'unchecked';

function presentMaterial({ key, name, necessity, source, originals, copies, sealTexts, points, parts }: JointMaterial, judged: JudgedApplication): JointMaterialView {
  const items = [...new Set(parts.map(({ item }) => item))];
  const asking = (codes: readonly string[]): string[] => items.filter((item) => parts.some((part) => part.item === item && codes.some((code) => code.startsWith(`${part.code}-`))));
  const verdict = strictest(parts.flatMap((part) => judged.members.flatMap(({ materials }) => materials.filter((one) => one.definition.code === part.code).map((one) => one.verdict))));
  const good = new Set(judged.members.flatMap(({ materials }) => materials.flatMap((one) => one.points.filter((point) => point.verdict === 'good').map((point) => point.code))));
  return {
    key, verdict, verdictLabel: MATERIAL_VERDICTS[verdict].zh, goodPoints: points.filter(({ codes }) => codes.every((code) => good.has(code))).length, allPoints: points.length, name, necessity, source, originals, copies, sealTexts: [...sealTexts], items: items.map((code) => nameOf(code, judged)), itemCodes: items, parts: parts.map(({ item: itemCode, code: materialCode }) => ({ itemCode, materialCode })),
    points: points.map(({ code, text, severity, codes }) => ({ code, codes: [...codes], text, severity, items: asking(codes).length === items.length ? [] : asking(codes).map((item) => nameOf(item, judged)) })),
  };
}

function conditionsOf({ members }: JudgedApplication, applying: readonly string[]) {
  return members.flatMap(({ definition }: { definition: ItemDefinition }) => definition.materials.filter(({ necessity }) => necessity === 'conditional')
    .map(({ code, name, condition }) => ({ code, name, itemName: definition.name, condition: condition ?? '', applies: applying.includes(code) })));
}
