import { DOCUMENT_KINDS, type SheetCell, type SheetContent, type SheetParagraph } from '@onecounter/contracts';
import { chineseDay } from '@onecounter/casework';

export interface TransferOnPaper {
  readonly itemName: string; readonly formOn: string; readonly unitName: string; readonly organ: string; readonly party: 'enterprise' | 'person';
  readonly enterpriseName: string | null; readonly socialOrganisation: string | null; readonly legalRepresentative: string | null; readonly contact: string | null; readonly creditCode: string | null;
  readonly applicantName: string; readonly residentIdMasked: string | null; readonly phoneMasked: string; readonly remark: string | null;
  /** Each: name, day and number of the step. */
  readonly handlerSigned: string | null; readonly clerkSigned: string | null;
}

const TITLE = DOCUMENT_KINDS.networkTransfer.zh;
const REMARK = '备注：（录入信息以形式审查要点所列要件为准，由于事项申请材料差异较大，不再逐一列举）';
const SIZE = { title: 22, text: 12 };

const paragraph = (text: string, more: Partial<SheetParagraph> = {}): SheetParagraph => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text, bold: false, size: SIZE.text }], align: 'left', before: 5, after: 5, indent: 0, firstLine: 0, newPage: false, ...more });
const label = (text: string, columns = 1, rows = 1): SheetCell => ({ paragraphs: [paragraph(text, { align: 'center' })], columns, rows });
const value = (text: string | null, columns = 1): SheetCell => ({ paragraphs: [paragraph(text ?? '')], columns, rows: 1 });

type Line = readonly [label: string, value: string | null];
/** Its first cell spans the lines below it, as on the paper. */
const half = (title: string, lines: readonly Line[]): (SheetCell | null)[][] => lines.map(([name, said], at) => [at === 0 ? label(title, 1, lines.length) : null, label(name), value(said)]);
const wide = (name: string, said: string | null): (SheetCell | null)[] => [label(name, 2), null, value(said)];

/** 专网审批事项信息转交表 (附件3 附表): field for field as the paper has it; numbers of people are masked, for a page is kept. */
export function networkTransferPaper(form: TransferOnPaper): SheetContent {
  const enterprise: Line[] = [['单位名称', form.enterpriseName], ['法定代表人', form.legalRepresentative], ['联系人', form.contact], ['联系电话', form.party === 'enterprise' ? form.phoneMasked : null], ['社会信用代码', form.creditCode], ['社会组织名称', form.socialOrganisation]];
  const person: Line[] = form.party === 'person' ? [['申请人', form.applicantName], ['申请人身份证号', form.residentIdMasked], ['联系电话', form.phoneMasked]] : [['申请人', null], ['申请人身份证号', null], ['联系电话', null]];
  const remark: SheetCell = { paragraphs: [paragraph(REMARK), ...(form.remark?.split('\n') ?? ['']).map((line) => paragraph(line))], columns: 3, rows: 1 };
  return {
    layout: 'sheet', title: TITLE, unit: form.organ, dated: chineseDay(form.formOn), across: false,
    blocks: [
      { ...paragraph(''), runs: [{ text: TITLE, bold: true, size: SIZE.title }], align: 'center', after: 14 },
      paragraph(chineseDay(form.formOn), { align: 'right' }),
      {
        kind: 'table', ruled: true, widths: [70, 130, 270], headRows: 0,
        rows: [
          wide('审批事项名称', form.itemName), ...half('企业\n申办', enterprise), ...half('个人\n申办', person), [remark, null, null],
          wide('审批业务科', form.unitName), wide('审批经办人签字', form.handlerSigned), wide('大厅服务人员签字', form.clerkSigned),
        ],
      },
    ],
  };
}
