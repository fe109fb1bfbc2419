import { AGENCY_ARCHIVE_HEADINGS, type AgencyArchiveHeading } from '@onecounter/contracts';
import type { ResultState } from '@onecounter/contracts';

export interface MeetingFacts { readonly id: number; readonly title: string; readonly starts_on: string; readonly notice: boolean; readonly signed: number; readonly photos: number; readonly minutes: boolean; readonly unit_name: string }
export interface ArchiveFacts {
  readonly agentName: string | null;
  /** A 代办 needs the signed paper; a 协办 has none. */
  readonly authorisation: 'kept' | 'lacking' | 'notNeeded';
  readonly materials: readonly { readonly no: number; readonly name: string; readonly taken: boolean }[];
  /** Lines that people wrote. */
  readonly logLines: number;
  readonly letters: number; readonly assistOrders: number; readonly forms: number;
  readonly meetings: readonly MeetingFacts[];
  readonly results: readonly { readonly no: number; readonly itemName: string; readonly state: ResultState; readonly byCase: boolean }[];
  /** Lines due on the hand-over list, and whether it was signed. */
  readonly due: number; readonly handedOver: boolean;
  /** Codes of what was handed in afterwards. */
  readonly covered: readonly string[];
}
export interface ArchiveGap { readonly heading: AgencyArchiveHeading; readonly code: string; readonly title: string; readonly who: string }
const OWNER = '项目单位';

/** What document 004, 二(五)7 lists and the system does not have, each with who could supply it. What was handed in afterwards is a gap no more. */
export function gapsOf(facts: ArchiveFacts): ArchiveGap[] {
  const agent = facts.agentName ? `代办员 ${facts.agentName}` : '代办员';
  const gap = (heading: AgencyArchiveHeading, code: string, title: string, who: string): ArchiveGap => ({ heading, code, title, who });
  const all = [
    ...(facts.authorisation === 'lacking' ? [gap('basics', 'authorisation', '签好的委托书', OWNER)] : []),
    ...facts.materials.filter(({ taken }) => !taken).map(({ no, name }) => gap('materials', `material:${no}`, `申请材料“${name}”`, OWNER)),
    ...(facts.logLines === 0 ? [gap('workLog', 'workLog', '工作日志', agent)] : []),
    ...facts.meetings.flatMap((meeting) => gapsOfMeeting(meeting, gap)),
    ...facts.results.filter(({ state }) => state !== 'returned').map(({ no, itemName, state, byCase }) => gap('results', `result:${no}`, `“${itemName}”的结果${state === 'mailed' ? '签收' : ''}`, byCase ? '综合发证窗口' : agent)),
    ...(facts.due > 0 && !facts.handedOver ? [gap('handover', 'handover', '双方签字的移交清单', agent)] : []),
  ];
  return all.filter(({ code }) => !facts.covered.includes(code));
}

function gapsOfMeeting({ id, title, starts_on: on, notice, signed, photos, minutes, unit_name: unit }: MeetingFacts, gap: (heading: AgencyArchiveHeading, code: string, title: string, who: string) => ArchiveGap): ArchiveGap[] {
  const [name, who] = [`${on}“${title}”`, `会议组织者（${unit}）`];
  return [
    ...(notice ? [] : [gap('meetingNotices', `meetingNotice:${id}`, `${name}的通知`, who)]), ...(signed > 0 ? [] : [gap('signInSheets', `signInSheet:${id}`, `${name}的签到表`, who)]),
    ...(photos > 0 ? [] : [gap('meetingPhotos', `meetingPhoto:${id}`, `${name}的照片`, who)]), ...(minutes ? [] : [gap('minutes', `minutes:${id}`, `${name}的纪要`, who)]),
  ];
}

/** Why a heading may be empty without anything lacking; null where something always belongs there. */
export function noneOf(heading: AgencyArchiveHeading, facts: Pick<ArchiveFacts, 'meetings' | 'due'>): string | null {
  if (heading === 'letters' || heading === 'assistOrders') return `没有发过${AGENCY_ARCHIVE_HEADINGS[heading].zh}`;
  if (['meetingNotices', 'signInSheets', 'meetingPhotos', 'minutes'].includes(heading)) return facts.meetings.length === 0 ? '没有开过会' : null;
  if (heading === 'handover') return facts.due === 0 ? '没有收过原件，也没有当面交的批复和证照' : null;
  return heading === 'forms' ? '没有产生表单' : heading === 'materials' ? '这些事项不用收材料' : null;
}
