import { JOINT_CASE, JOINT_CASE_STEPS, OUTSIDE_STATES, roleOf } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import type { JointDossier, PartInHand } from '../data/joint-dossiers';
import { MANIFEST_PATH, type PackagedFile, type PackagedPart } from '../package/manifest';
import { inShanghai, papersIn, uploaded } from './contents';
import type { IndexOpinion, IndexPart, IndexStep } from './index-page';
import { fileName, JOINT_FOLDERS, jointFolderOf, ordinal } from './package-layout';

/** Short, because the names of the case's own folders come behind it: 01-QY-001 210300-20261120-000001. */
export const folderOfPart = ({ manifest }: PartInHand, index: number): string => `${JOINT_FOLDERS.cases}/${ordinal(index, 2)}-${fileName(`${manifest.itemCode} ${manifest.caseNumber}`)}`;

/** The archive of a case, whole: its manifest first, then what the manifest lists, in its order. */
export function filesOfPart(part: PartInHand, index: number): PackagedFile[] {
  const folder = folderOfPart(part, index);
  const own: PackagedFile = { path: MANIFEST_PATH, title: `${part.manifest.itemName}：目录`, sha256: part.manifestHash, bytes: part.manifestBytes, mediaType: 'application/json', number: null, voided: false };
  return [own, ...part.manifest.files].map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

export const partsOf = ({ parts }: JointDossier): PackagedPart[] => parts.map((part, index) => ({ folder: folderOfPart(part, index), caseNumber: part.manifest.caseNumber, edition: part.edition }));

export function rowsOfParts({ parts }: JointDossier): IndexPart[] {
  return parts.map((part, index) => ({
    number: part.manifest.caseNumber, name: part.manifest.itemName, code: part.manifest.itemCode, unit: part.manifest.unitName, outcome: part.manifest.outcome, edition: part.edition, files: part.manifest.files.length, path: `${folderOfPart(part, index)}/index.html`,
  }));
}

/** Papers and uploads of the joint case itself. */
export function jointPapersOf({ joint, documents, uploads }: JointDossier): PackagedFile[] {
  const evidence = new Map(joint.outside.map((one, index) => [one.evidence_id, { index, title: `${one.name}（${one.department}）` }]));
  return [
    ...papersIn(documents, joint.number, jointFolderOf),
    ...uploads.map((upload, index) => {
      if (upload.id === joint.extension?.evidence_id) return uploaded({ ...upload, name: `延期批准 ${joint.extension.approval_number}` }, `${JOINT_FOLDERS.notices}/批准文件`, 0, `延期批准（${joint.extension.approver}）`);
      const proves = evidence.get(upload.id);
      return proves ? uploaded({ ...upload, name: proves.title }, JOINT_FOLDERS.outside, proves.index, proves.title) : uploaded(upload, JOINT_FOLDERS.other, index, upload.name);
    }),
  ];
}

/** The joint case in words; what the applicant filled in stands in the papers of the cases. */
export function jointFactsOf(dossier: JointDossier): [string, string][] {
  const { joint, leadName, answers, parts } = dossier;
  const all: [string, string | null][] = [
    ['联办编号', joint.number], ['主题', `${joint.theme_name}（${joint.theme_code}）`], ['申请人', joint.applicant_name], ['牵头科室', leadName], ['收件', inShanghai(joint.received_at)], ['办结', legalDateOf(joint.moved_at)],
    ['承诺期限', joint.promised_due_on], ['联合办理法定期限', joint.statutory_due_on], ['申请人的情形', answers.join('；') || null], ['材料', `交 ${joint.answers.handedIn} 份${joint.answers.spared > 0 ? `，少交 ${joint.answers.spared} 份` : ''}`],
    ['事项', `${parts.length} 件`], ['外部门事项', outsideOf(dossier).map(({ 事项: name, 部门: department, 情形: state, 文号: number }) => `${name ?? ''}（${department ?? ''}）${state ?? ''}${number ? ` ${number}` : ''}`).join('；') || null], ['办结情形', JOINT_CASE.statuses[joint.status].zh], ['保管期限', '按本单位文件材料归档范围和保管期限表'],
  ];
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** 外部门事项, each with what came of it and the number of its paper. */
export function outsideOf({ joint }: JointDossier): Record<string, string | null>[] {
  return joint.outside.map((one) => ({ 事项: one.name, 部门: one.department, 情形: OUTSIDE_STATES[one.state].zh, 日期: one.state_on, 结果: one.result_name, 文号: one.result_number }));
}

/** What somebody might look for and not find, by name and with the reason. */
export function missingOf({ left, paperOnly, documents, parts }: JointDossier): string[] {
  const byCase = new Map<string, string[]>();
  for (const { number, name } of paperOnly) byCase.set(number, [...(byCase.get(number) ?? []), name]);
  const voided = [...documents.filter(({ state }) => state === 'voided'), ...parts.flatMap(({ manifest }) => manifest.files.filter((file) => file.voided))].length;
  return [
    ...left.map((one) => `没有办的事项：${one}`),
    ...[...byCase].map(([number, names]) => `${number} 没有电子件的材料（以纸质件为准）：${names.join('、')}`),
    ...(voided > 0 ? [`已作废而仍留在卷内的文书 ${voided} 件，目录中已注明`] : []),
  ];
}

export function jointStepsOf({ steps, names }: JointDossier): IndexStep[] {
  return steps.map((step) => ({
    seq: step.seq, at: inShanghai(step.legal_at), label: (JOINT_CASE_STEPS as Readonly<Record<string, { zh: string }>>)[step.verb]?.zh ?? step.verb, by: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
    post: roleOf(step.post)?.zh ?? '系统', what: ((step.facts as { items?: string[] }).items ?? []).join('、'), hash: step.hash.toString('hex'),
  }));
}

/** Notes and reasons, oldest first. */
export function notesOf({ notes, steps }: JointDossier): IndexOpinion[] {
  return notes.map((note) => {
    const verb = steps.find(({ seq }) => seq === note.seq)?.verb ?? '';
    return { kind: (JOINT_CASE_STEPS as Readonly<Record<string, { zh: string }>>)[verb]?.zh ?? '批注', by: `${note.by_name}${note.unit_name ? `（${note.unit_name}）` : ''}`, at: inShanghai(note.at), text: note.text };
  });
}
