import { POINT_KINDS, type ItemDefinition, type MaterialDefinition, type PointDefinition, type PointKind } from '@onecounter/contracts';
import type { TemplateValues } from './docx/fill-docx';
import { limitText } from './limit-text';

/** What a guide needs beyond the version's own content. */
export interface ItemToTell { readonly definition: ItemDefinition; readonly versionNo: number; readonly effectiveFrom: string; readonly unitName: string; readonly windows: readonly string[] }

/** 行政复议法 20 (sixty days), 行政诉讼法 46 (six months). */
const REMEDIES = '对办理结果不服的，可以自收到决定书之日起六十日内申请行政复议，也可以自收到决定书之日起六个月内向人民法院提起行政诉讼。';
/** An empty section would look like a fault of printing. */
const NO_CONDITION = '符合设定依据规定的条件。';
const STAGES: Readonly<Record<1 | 2 | 3, readonly (readonly [string, string])[]>> = {
  1: [['审批', '作出决定']], 2: [['审核', '核对材料和条件'], ['审批', '作出决定']], 3: [['审核', '核对材料和条件'], ['复核', '复核审核意见'], ['审批', '作出决定']],
};

const INSPECTED: Readonly<Record<string, string>> = { mandatory: '作出决定之前到现场勘验', onDemand: '必要时到现场勘验', afterwards: '作出决定之后到现场核查', joint: '几个部门一起到现场勘验' };
export const NECESSITY: Readonly<Record<Exclude<MaterialDefinition['necessity'], 'conditional'>, string>> = { always: '必要', byAgent: '委托代办时', onSite: '现场核查时查验' };
export const SOURCE: Readonly<Record<MaterialDefinition['source'], string>> = { ownForm: '本局表格', applicant: '申请人自备', shared: '数据共享，不用提交', intermediary: '中介机构出具' };

/** The values of one item for the fields of DOCUMENT_TEMPLATE_FIELDS. */
export function itemValues({ definition: item, versionNo, effectiveFrom, unitName, windows }: ItemToTell) {
  const points = [...item.points, ...item.materials.flatMap((material) => material.points)];
  return {
    code: item.code, name: item.name, itemType: item.itemType, caseType: item.caseType === 'instant' ? '即办件' : '承诺件', unit: unitName, acceptedBy: item.acceptedBy === 'window' ? '综合窗口' : '承办科室',
    windows: windows.join('；') || '见大厅公示', ...limitValues(item), supplement: `${item.supplementDays}日`, fee: item.fee.charged ? '收费' : '不收费', feeBasis: item.fee.basis, consultationPhone: item.consultationPhone || '见大厅公示', complaintPhone: item.complaintPhone || '见大厅公示',
    result: item.result.name, validity: item.result.validity, remedies: REMEDIES, versionNo: String(versionNo), effectiveFrom, materialCount: String(item.materials.length), pointCount: String(points.length),
    conditions: numbered(item.conditions.length > 0 ? item.conditions : [NO_CONDITION]), basis: numbered(item.basis), flow: flowOf(item), materials: item.materials.map(materialValues), groups: groupsOf(item.points),
  } satisfies TemplateValues;
}
/** Of one item, each text as it is printed and shown. */
export type ItemValues = ReturnType<typeof itemValues>;

function limitValues({ statutoryLimit, promisedLimit, deliveryLimit, extension }: ItemDefinition) {
  return {
    statutoryLimit: limitText(statutoryLimit), statutoryBasis: statutoryLimit.basis, promisedLimit: limitText(promisedLimit), promisedBasis: promisedLimit.basis, deliveryLimit: limitText(deliveryLimit),
    extension: extension ? `经批准可延长${limitText({ days: extension.days, unit: statutoryLimit.unit })}` : '不延期',
  };
}

const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ no: String(at + 1), text }));

function flowOf(item: ItemDefinition) {
  const inspected = item.inspection ? [['现场勘验', INSPECTED[item.inspection.mode] ?? '到现场勘验'] as const] : [];
  const steps = [['受理', `${item.acceptedBy === 'window' ? '综合窗口' : '承办科室'}收件，材料齐全的当场受理`] as const, ...inspected, ...STAGES[item.reviewLevels], ['送达', `${limitText(item.deliveryLimit)}内送达${item.result.name}`] as const];
  return steps.map(([name, text], at) => ({ no: String(at + 1), name, text }));
}

function materialValues(material: MaterialDefinition, at: number) {
  const { name, necessity, condition, form, originals, copies, sealText, source, deferral, deferralDays, note, points } = material;
  const deferred = deferral === 'none' ? '不可容缺' : `可容缺${deferral === 'atAcceptance' ? '受理' : '发证'}，${deferralDays}日内补齐`;
  return {
    no: String(at + 1), name, necessity: necessity === 'conditional' ? (condition ?? '视情形') : NECESSITY[necessity], form, originals: String(originals), copies: String(copies), seal: sealText, source: SOURCE[source], deferral: deferred, note: note ?? '', groups: groupsOf(points),
  };
}

/** By kind, in the order of POINT_KINDS; a kind without points is left out. */
function groupsOf(points: readonly PointDefinition[]) {
  return (Object.keys(POINT_KINDS) as PointKind[]).map((kind) => ({ kind, own: points.filter((point) => point.kind === kind) })).filter(({ own }) => own.length > 0).map(({ kind, own }) => ({
    kind: POINT_KINDS[kind].zh,
    points: own.map(({ text, aspect, severity, basis }, at) => ({ no: String(at + 1), text, aspect, severity: severity === 'must' ? '必须补正' : '可当场改', basis: basis ?? '' })),
  }));
}
