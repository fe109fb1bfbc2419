import type { BulletinBlock, BulletinRun, BulletinSection } from '@onecounter/contracts';
import { comparisonOf } from './comparison';
import { live, sentenceOf, unitTable, words, type DraftFacts } from './draft-facts';

const paragraph = (runs: readonly BulletinRun[] | null): BulletinBlock[] => (runs === null ? [] : [{ kind: 'paragraph', runs }]);
const said = (text: string): BulletinBlock => ({ kind: 'paragraph', runs: [words(text)] });
const table = (block: ReturnType<typeof unitTable>): BulletinBlock[] => (block === null ? [] : [block]);
const MOST_ROWS = 60;

function statistics(facts: DraftFacts): BulletinBlock[] {
  const accepted = sentenceOf(facts, [['acceptedTotal', '受理业务'], ['acceptedInstant', '其中即办件'], ['acceptedPromised', '承诺件'], ['acceptedDeemed', '视为受理']]);
  const [total, named] = [facts.figure('acceptedTotal'), facts.named.get('acceptedTotal')];
  const compared = total && named && total.value !== null ? [words('受理业务'), ...comparisonOf(total, named), words('。')] : null;
  return [
    ...paragraph(accepted && [words(`市行政审批局${facts.month}月份`), ...accepted]), ...paragraph(compared),
    ...paragraph(sentenceOf(facts, [['decidedTotal', '办结'], ['granted', '其中准予许可'], ['refused', '不予许可'], ['daysEarly', '比承诺提前'], ['daysSaved', '比法定节约']])),
    ...paragraph(sentenceOf(facts, [['centralRegistrations', '中省直企业登记注册'], ['centreAccepted', '市政务服务中心受理'], ['feesOfPeriod', '窗口收费'], ['feesToDate', '累计收费']])),
    ...paragraph(sentenceOf(facts, [['receivingRate', '接件成功率']])),
    ...table(unitTable(facts, '科室', ['acceptedTotal', 'decidedTotal'])),
  ];
}

const AT_STAGES = [['agencyAtCommission', '受理代办'], ['agencyAtService', '代办服务'], ['agencyAtFollowUp', '跟踪督办'], ['agencyAtProblem', '问题处理'], ['agencyAtResults', '结果反馈']] as const;

/** 帮办代办 in one place and by place; nothing more of it where nothing was commissioned. */
function agency(facts: DraftFacts): BulletinBlock[] {
  if ((facts.figure('agencyProjects')?.value ?? 0) === 0) return [];
  const stages = sentenceOf(facts, AT_STAGES.filter(([code]) => (facts.figure(code)?.value ?? 0) !== 0));
  return [
    ...paragraph(stages && [words('期末在办的帮办代办项目按环节：'), ...stages]),
    ...paragraph(sentenceOf(facts, [['agencyClosed', '办结代办项目'], ['agencyDaysSaved', '为企业节约'], ['agencyProblemsGeneral', '协调解决一般问题'], ['agencyProblemsComplex', '上报解决复杂问题']])),
    ...paragraph(sentenceOf(facts, [['agencyTransfers', '市县转办'], ['agencyTransfersClosed', '转办销号']])),
    ...table(unitTable({ ...facts, units: facts.places }, '市、县（市、区）', ['agencyProjects', 'agencyInvestment', 'agencyClosed', 'agencyTransfers'])),
  ];
}

function keyProjects(facts: DraftFacts): BulletinBlock[] {
  const rows = facts.projects.slice(0, MOST_ROWS).map(({ name, investmentWan, stage, leadUnitName, problem }) => [name, investmentWan.toLocaleString('zh-CN'), stage, leadUnitName, problem ?? '无'].map((cell) => [words(cell)]));
  return [
    ...paragraph(sentenceOf(facts, [['keyProjects', '推进重点项目'], ['agencyProjects', '帮办代办项目'], ['agencyInvestment', '投资额']])), ...agency(facts),
    ...paragraph(sentenceOf(facts, [['meetingsBusiness', '召开业务专题会议'], ['meetingsReview', '专业审查委员会会议']])),
    ...(rows.length > 0 ? [{ kind: 'table' as const, head: ['项目', '投资额（万元）', '当前环节', '牵头科室', '存在问题'], rows }] : [said('本期没有在推进的重点项目。')]),
  ];
}

function policy(facts: DraftFacts): BulletinBlock[] {
  const rows = facts.adjustments.slice(0, MOST_ROWS).map(({ itemName, kind, effectiveOn, from, to, basis }) => [itemName, from && to ? `${kind}（${from}→${to}）` : kind, effectiveOn, basis].map((cell) => [words(cell)]));
  return [
    ...paragraph(sentenceOf(facts, [['lawChanges', '涉及法律法规变化'], ['itemsChecked', '核对事项'], ['itemsAdjusted', '调整'], ['itemsTransferred', '划转'], ['itemsCancelled', '取消'], ['itemsDelegated', '下放']])),
    ...(rows.length > 0 ? [{ kind: 'table' as const, head: ['事项', '调整', '生效日期', '依据'], rows }] : [said('本期没有事项调整。')]),
  ];
}

function inspection(facts: DraftFacts): BulletinBlock[] {
  return [
    ...paragraph(sentenceOf(facts, [['inspections', '组织现场勘验'], ['jointInspections', '联合勘验'], ['sharedTrips', '一车勘验']])),
    ...paragraph(sentenceOf(facts, [['expertReviews', '组织专家评审']])), ...table(unitTable(facts, '科室', ['inspections', 'jointInspections', 'expertReviews'])),
  ];
}

function supervision(facts: DraftFacts): BulletinBlock[] {
  return [
    ...paragraph(sentenceOf(facts, [['jointMeetings', '召开审管联席会议']])),
    ...paragraph(sentenceOf(facts, [['eventsPushed', '向监管部门推送审批信息'], ['eventsReceived', '接收监管反馈'], ['grantsPublished', '公示许可']])),
    ...table(unitTable(facts, '科室', ['eventsPushed', 'eventsReceived', 'grantsPublished'])),
  ];
}

function examples(facts: DraftFacts): BulletinBlock[] {
  const told = facts.examples.flatMap(({ title, story, unitName, caseNumber, daysSaved, feedback }): BulletinBlock[] => [
    { kind: 'heading', text: [...title].slice(0, 60).join('') },
    said(`${story}（${[unitName, caseNumber === null ? '' : `办件 ${caseNumber}`, daysSaved === null ? '' : `节约 ${daysSaved} 个工作日`].filter(Boolean).join('，')}）`),
    ...(feedback ? [said(`群众反映：${feedback}`)] : []),
  ]);
  return [...(told.length > 0 ? told : [said('本期还没有选用的事例。')]), ...paragraph(facts.named.has('honours') ? (facts.figure('honours')?.value ? [words('收到锦旗、感谢信'), live('honours'), words('件。')] : sentenceOf(facts, [['honours', '锦旗、感谢信']])) : null)];
}

const DRAFTS: Readonly<Record<BulletinSection, (facts: DraftFacts) => BulletinBlock[]>> = { statistics, keyProjects, policy, inspection, supervision, examples };

/** Pure: the draft that a section is asked with, made of figures and events alone; a part without facts says so. */
export function draftSection(section: BulletinSection, facts: DraftFacts): BulletinBlock[] {
  const blocks = DRAFTS[section](facts);
  return blocks.length > 0 ? blocks : [said('本栏目本期没有可以统计的数。')];
}
