import { ADJUSTMENT_KINDS, type AdjustmentKind } from '@onecounter/contracts';
import { chineseDay, type PaperToName } from '@onecounter/casework';
import { applied, head, paragraph, REMEDIES, withoutMarks, type PaperCase, type PaperDefinition } from './papers';

/** What a notice says of the adjustment. */
export interface AdjustmentTold {
  readonly kind: AdjustmentKind;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly versionNo: number;
}

const happened = ({ kind, effectiveOn, legalBasis }: AdjustmentTold, itemName: string): string =>
  `“${itemName}”自${chineseDay(effectiveOn)}起${kind === 'cancelled' ? '取消' : `按${ADJUSTMENT_KINDS[kind].zh}后的规定办理`}（依据：${withoutMarks(legalBasis)}）`;
const added = (words: string) => (words === '' ? [] : [paragraph(words)]);

/** 事项调整告知书: the case goes on under the version it was received under, its dates stay. */
export function versionKeptPaper(row: PaperCase, definition: PaperDefinition, told: AdjustmentTold, words: string): PaperToName {
  return {
    ...head(row, definition), kind: 'adjustmentNotice',
    blocks: [paragraph(`${applied(row)}。${happened(told, row.item_name)}。`), paragraph('你（单位）的申请在此之前提出，仍按申请时的规定办理，所交材料继续有效，办理期限不变。'), ...added(words)],
  };
}

/** 终止办理告知书: the item is no more; what was handed in goes back. */
export function endedByAdjustmentPaper(row: PaperCase, definition: PaperDefinition, told: AdjustmentTold, words: string): PaperToName {
  return {
    ...head(row, definition), kind: 'terminationNotice',
    blocks: [paragraph(`${applied(row)}。${happened(told, row.item_name)}，现终止办理，所交原件退还。`), ...added(words), paragraph(remedies())],
  };
}

/** 终止办理告知书 with the invitation to apply under the new version. */
export function invitedAnewPaper(row: PaperCase, definition: PaperDefinition, told: AdjustmentTold & { readonly inForceFrom: string }, words: string): PaperToName {
  return {
    ...head(row, definition), kind: 'terminationNotice',
    blocks: [
      paragraph(`${applied(row)}。${happened(told, row.item_name)}，本次申请终止办理，所交原件退还。`),
      paragraph(`你（单位）可以自${chineseDay(told.inForceFrom)}起按新的规定重新申请；内容没有变化的材料可以继续使用。`), ...added(words), paragraph(remedies()),
    ],
  };
}

const remedies = (): string => REMEDIES.replaceAll('本决定书', '本告知书').replace('本决定', '本告知');
