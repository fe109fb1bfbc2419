import type { CommitmentResult, DocumentBlock, ItemDefinition } from '@onecounter/contracts';
import { chineseLongDate, plainDate, type PlainDate } from '@onecounter/kernel';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import type { Promised } from './commitment';
import { paperStart, promiseWords, type PaperHead } from './papers';

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
/** 【未核】 and （示例…） mark a datum of the catalogue, and are no words of a paper. */
const plain = (text: string): string => text.replace(/【[^】]*】|（示例[^）]*）/gu, '');
const checkWords = ({ commitmentCheckDays: days }: ItemDefinition): string => (days ? `准予许可后 ${days} 个工作日内核查。` : '准予许可后在日常监管中核查。');

/** 告知承诺书: first the bureau tells conditions and consequences, then the applicant promises; signed on the pad (`signatureHash`) or with a pen. */
export function commitmentUndertakingPaper(paper: PaperHead, organ: string, definition: ItemDefinition, promised: readonly Promised[], signatureHash: string | null): PaperToName {
  const told = [`法定依据：${definition.basis.map(plain).join('、')}。`, ...definition.conditions.map((text) => `条件：${plain(text)}`), `适用范围：${plain(definition.commitment ?? '')}。`, `以承诺代替的材料：${promised.map(({ name }) => `“${name}”`).join('、')}。`, checkWords(definition), '核查发现承诺不实的，依法终止办理、责令限期整改、撤销行政决定或者予以处罚，并记入信用记录，信用修复前不再适用告知承诺和容缺受理。'];
  return {
    ...paperStart(paper), kind: 'commitmentUndertaking', addressee: organ, signedBy: paper.applicantName, signatures: ['承诺人（代理人）签字', '窗口工作人员签字'], ...(signatureHash === null ? {} : { drawn: [signatureHash, null] }),
    blocks: [
      paragraph(`一、行政机关告知。申请${paper.itemName}（办件编号 ${paper.caseNumber}），告知如下：`), { kind: 'numbered', items: told.map((text) => ({ title: '', text })) },
      paragraph('二、申请人承诺。对上述告知已经知晓，现承诺：'), { kind: 'numbered', items: [...promised.map(({ name, promise }) => ({ title: name, text: `：${promise}。` })), { title: '', text: '所填信息真实、准确，愿意承担承诺不实的法律责任。' }] },
    ],
  };
}

/** 告知承诺受理通知书 */
export function commitmentPaper(paper: PaperHead, definition: ItemDefinition, acceptedOn: PlainDate, dates: { promised: string; statutory: string; provisional: boolean }, promised: readonly Promised[]): PaperToName {
  return {
    ...paperStart(paper), kind: 'commitmentNotice',
    blocks: [
      paragraph(`你（单位）申请${paper.itemName}（办件编号 ${paper.caseNumber}，查询码 ${paper.progressCode}），依照国办发〔2020〕42号，凭你（单位）签署的《告知承诺书》，自${chineseDay(acceptedOn)}起受理。下列材料以承诺代替，不再提交：`),
      { kind: 'numbered', items: promised.map(({ name }) => ({ title: name, text: '' })) }, paragraph(promiseWords(definition, dates)),
      paragraph(`${checkWords(definition)}承诺不实的，责令限期整改或者撤销许可，并记入信用记录。`),
    ],
  };
}

/** 承诺核查结果告知书 */
export function commitmentCheckPaper(paper: PaperHead, result: CommitmentResult, opinion: string, rectifyBy: string | null): PaperToName {
  const next: Readonly<Record<CommitmentResult, string>> = {
    kept: '核查结果与承诺一致。', toRectify: `请在${rectifyBy === null ? '' : chineseLongDate(plainDate(rectifyBy))}前整改完毕，届时复核；逾期没有整改或者整改后仍不符合的，依法撤销许可。`,
    revokeProposed: '承诺与事实不符，本机关将依法提出撤销许可的建议，并已记入信用记录，信用修复前不再适用告知承诺和容缺受理。你（单位）有权陈述、申辩。',
  };
  return { ...paperStart(paper), kind: 'commitmentCheckNotice', blocks: [paragraph(`你（单位）以告知承诺方式申请${paper.itemName}（办件编号 ${paper.caseNumber}），本机关对承诺进行了核查：`), paragraph(opinion), paragraph(next[result])] };
}
