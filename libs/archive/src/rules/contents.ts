import { CASE_STATUSES, CASE_STEPS, DOCUMENT_KINDS, roleOf, type DocumentKind } from '@onecounter/contracts';
import { stepInWords } from '@onecounter/casework';
import { documentNumber, type StepRow } from '@onecounter/platform';
import type { Dossier, UploadRow } from '../data/dossiers';
import type { PackagedFile } from '../package/manifest';
import type { IndexOpinion, IndexStep } from './index-page';
import { fileName, folderOf, FOLDERS, ordinal } from './package-layout';

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg', 'application/ofd': '.ofd' };
const OPINIONS: Readonly<Record<string, string>> = {
  review: '审核意见', check: '复核意见', return: '退回理由', decision: '审批意见', refusal: '不予许可理由', extension: '延期理由', procedureStart: '特别程序事由', procedureEnd: '特别程序结果', termination: '终止理由',
};

/** Papers in the order of their steps, numbered within their folder. */
export const papersOf = ({ documents, row }: Dossier): PackagedFile[] => papersIn(documents, row.number, (kind) => FOLDERS[folderOf(kind)]);

/** @param folderFor folder of a paper by its kind */
export function papersIn(documents: Dossier['documents'], ownNumber: string, folderFor: (kind: DocumentKind) => string): PackagedFile[] {
  const counts = new Map<string, number>();
  return documents.map((document) => {
    const folder = folderFor(document.kind);
    const index = counts.get(folder) ?? 0;
    counts.set(folder, index + 1);
    const [title, number] = [DOCUMENT_KINDS[document.kind].zh, documentNumber(document.mark, document.year, document.serial)];
    return {
      path: `${folder}/${ordinal(index)}-${fileName(`${title} ${number ?? ownNumber}`)}.pdf`, title, sha256: document.hash, bytes: document.bytes, mediaType: 'application/pdf', number, voided: document.state === 'voided',
    };
  });
}

/** Uploads under the material they were handed in for; the others (a signature, say) under 其他. */
export function uploadsOf({ row, uploads }: Dossier): PackagedFile[] {
  const left = new Map(uploads.map((upload) => [upload.id, upload]));
  const files: PackagedFile[] = [];
  for (const material of row.materials) {
    const folder = `${FOLDERS.application}/材料/${ordinal(material.position, 2)}-${fileName(`${material.code} ${material.name}`)}`;
    const own = material.files.map((id) => left.get(id)).filter((one) => one !== undefined);
    for (const [index, upload] of own.entries()) {
      files.push(uploaded(upload, folder, index, material.name));
      left.delete(upload.id);
    }
  }
  return [...files, ...[...left.values()].map((upload, index) => uploaded(upload, `${FOLDERS.other}/附件`, index, upload.name))];
}

export function uploaded(upload: UploadRow, folder: string, index: number, title: string): PackagedFile {
  const ending = ENDINGS[upload.media_type] ?? '';
  const name = fileName(upload.name);
  const whole = name.toLowerCase().endsWith(ending) || (ending === '.jpg' && name.toLowerCase().endsWith('.jpeg')) ? name : `${name}${ending}`;
  return { path: `${folder}/${ordinal(index)}-${whole}`, title, sha256: upload.hash, bytes: Number(upload.size_bytes), mediaType: upload.media_type, number: null, voided: false };
}

/** The file's facts in words; identities as the case shows them, masked: the clear ones are in the papers that were handed in. */
export function factsOf({ row, unitName }: Dossier): [string, string][] {
  const { applicant: who, agent } = row;
  const all: [string, string | null | undefined][] = [
    ['办件编号', row.number], ['事项', `${row.item_name}（${row.item_code}）`], ['申请人', row.applicant_name], [who.kind === 'enterprise' ? '统一社会信用代码' : '身份证号', who.creditCode ?? who.residentIdMasked],
    ['法定代表人', who.legalRepresentative], ['联系电话', who.phoneMasked], ['地址', who.address], ['代理人', agent ? `${agent.name}（${agent.residentIdMasked}）` : null], ['承办科室', unitName],
    ['收件', inShanghai(row.received_at)], ['受理', row.accepted_on], ['决定', row.decided_on], ['承诺期限', row.promised_due_on], ['法定期限', row.statutory_due_on], ['办结情形', CASE_STATUSES[row.status].zh],
    ['保管期限', '按本单位文件材料归档范围和保管期限表'],
  ];
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

export function stepsOf({ steps, names }: Dossier): IndexStep[] {
  return steps.map((step) => ({
    seq: step.seq, at: inShanghai(step.legal_at), label: (CASE_STEPS as Readonly<Record<string, { zh: string }>>)[step.verb]?.zh ?? step.verb, by: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
    post: roleOf(step.post)?.zh ?? '系统', what: stepInWords(step.verb, step.facts), hash: step.hash.toString('hex'),
  }));
}

export function opinionsOf({ opinions, steps, names }: Dossier): IndexOpinion[] {
  return opinions.map((opinion) => {
    const step = steps.find((one) => one.seq === opinion.step_seq);
    return { kind: OPINIONS[opinion.kind] ?? '意见', by: step?.by_person ? (names.get(step.by_person) ?? '') : '系统', at: step ? inShanghai(step.legal_at) : '', text: opinion.consent_by ? `${opinion.text}\n批准：${opinion.consent_by}` : opinion.text };
  });
}

/** The chain as it is hashed, so that anybody can hash it again. */
export function chainOf(steps: readonly StepRow[]): object[] {
  return steps.map((step) => ({
    subjectKind: step.subject_kind, subjectId: step.subject_id, seq: step.seq, verb: step.verb, by: step.by_person, post: step.post, unit: step.unit_id,
    legalAt: step.legal_at.toISOString(), machineAt: step.machine_at.toISOString(), facts: step.facts, hash: step.hash.toString('hex'),
  }));
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
export const inShanghai = (moment: Date): string => SHANGHAI.format(moment);
