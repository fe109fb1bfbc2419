import { refuse } from '@onecounter/contracts';
import { chineseLongDate, plainDate } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '../documents/letterhead';
import type { JointCaseRow, JointExtensionRow } from '../data/joint-row';

/** What the government's leader approved, as it stands on his paper. */
export interface ApprovedExtension { readonly days: number; readonly approvalNumber: string; readonly approver: string; readonly approvedOn: string; readonly reason: string }
type Limited = { readonly statutory_due_on: string | null; readonly extension: JointExtensionRow | null };

/**
 * 行政许可法 42②: once, at most fifteen days, and only of the joint limit of two or more departments; inside one bureau each permit is extended by itself.
 * @param today legal date. @throws jointOneDepartment, jointExtendedAlready, approvalDayAhead, jointLimitOver
 */
export function judgeJointExtension(joint: Limited, { approvedOn }: Pick<ApprovedExtension, 'approvedOn'>, today: string): string {
  const dueOn = joint.statutory_due_on ?? refuse('jointOneDepartment');
  if (joint.extension) refuse('jointExtendedAlready', { on: joint.extension.approved_on, until: joint.extension.until_on });
  if (approvedOn > today) refuse('approvalDayAhead', { on: approvedOn, today }, 'approvedOn');
  if (approvedOn > dueOn || today > dueOn) refuse('jointLimitOver', { on: dueOn }, 'approvedOn');
  return dueOn;
}

/** 联办延期告知书: the reasons are told to the applicant (行政许可法 42). */
export function jointExtensionPaper(joint: Pick<JointCaseRow, 'applicant_name' | 'theme_name' | 'number' | 'progress_code'>, { days, approvalNumber, approver, approvedOn, reason }: ApprovedExtension, limit: { readonly receivedOn: string; readonly from: string; readonly until: string }): PaperToName {
  return {
    kind: 'jointExtensionNotice', addressee: joint.applicant_name, caseNumber: joint.number, progressCode: joint.progress_code, footer: '有疑问请拨 12345，或在综合窗口咨询。',
    blocks: [
      { kind: 'paragraph', text: `你（单位）${chineseDay(limit.receivedOn)}申请办理“${joint.theme_name}”，由两个以上部门联合办理，原应于${chineseLongDate(plainDate(limit.from))}前全部办结。因${reason.trim().replace(/[。；，]+$/u, '')}，不能在四十五日内办结。` },
      { kind: 'paragraph', text: `依照《中华人民共和国行政许可法》第四十二条第二款，经${approver.trim()}${chineseDay(approvedOn)}批准（${approvalNumber.trim()}），延长${days}个工作日，联合办理期限届满日改为${chineseLongDate(plainDate(limit.until))}。各许可事项自己的期限不变。` },
      { kind: 'fields', fields: [{ label: '主题', value: joint.theme_name }, { label: '联办编号', value: joint.number }, { label: '查询码', value: joint.progress_code }] },
    ],
  };
}
