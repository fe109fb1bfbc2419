import type { Lifecycle, StepRule } from '../lifecycle';

export const SEAL_REGISTER_STEPS = {
  openSealRegister: { from: [], to: 'kept', fact: 'sealRegisterOpened', zh: '设立台账', en: 'Open a seal register' },
  nameSealKeeper: { from: ['kept'], to: 'same', fact: 'sealKeeperNamed', zh: '更换保管人', en: 'Name the keeper of a seal' },
  enterSealUse: { from: ['kept'], to: 'same', fact: 'sealUseEntered', zh: '登记用印', en: 'Enter a use of a seal' },
  importSealUses: { from: ['kept'], to: 'same', fact: 'sealUsesImported', zh: '导入台账', en: 'Import a seal register' },
  scanRegisterPage: { from: ['kept'], to: 'same', fact: 'registerPageScanned', zh: '扫描台账页', en: 'Scan a page of a register' },
  strikeSealUse: { from: ['kept'], to: 'same', fact: 'sealUseStruck', zh: '划销用印', en: 'Strike a use of a seal', grave: true },
} as const satisfies Record<string, StepRule>;

/** 用印登记簿 (CMP-1, CMP-2): what was sealed on paper, line by line; a line is entered or imported, never altered, and struck with a reason. Uses inside the platform stand in 印章台账. */
export const SEAL_REGISTER = {
  kind: 'sealRegister',
  statuses: { kept: { zh: '在用', en: 'Kept' } },
  steps: SEAL_REGISTER_STEPS,
} as const satisfies Lifecycle;
export type SealRegisterVerb = keyof typeof SEAL_REGISTER_STEPS;
export type SealRegisterStatus = keyof typeof SEAL_REGISTER.statuses;

/** Which seal a register is of. */
export const SEAL_REGISTERS = { approval: { zh: '审批专用章', en: 'Approval seal' }, official: { zh: '行政公章', en: 'Official seal' } } as const;
export type SealRegisterKind = keyof typeof SEAL_REGISTERS;
/** Where a line came from. */
export const SEAL_ENTRY_SOURCES = { import: { zh: '导入', en: 'Import' }, application: { zh: '公章使用申请', en: 'Application' }, hand: { zh: '手工登记', en: 'By hand' } } as const;
export type SealEntrySource = keyof typeof SEAL_ENTRY_SOURCES;

/** Columns of a paper register (domain-facts 8: 用印登记要素); `names`: how registers head them. What is `required` every line has. */
export const SEAL_COLUMNS = {
  lineNo: { zh: '编号', required: false, most: 9, names: ['编号', '序号', '登记号', '台账编号', '号'] },
  usedOn: { zh: '用印日期', required: true, most: 40, names: ['用印日期', '用印时间', '盖章日期', '盖章时间', '使用日期', '使用时间', '日期', '时间'] },
  unit: { zh: '科室', required: false, most: 60, names: ['科室', '用印科室', '申请科室', '使用科室', '部门', '用印部门', '申请部门'] },
  matter: { zh: '事由', required: true, most: 300, names: ['事由', '文件名称', '用印事由', '材料名称', '用印文件', '内容', '用印内容', '申请事由'] },
  itemCode: { zh: '事项编码', required: false, most: 30, names: ['事项编码', '事项代码', '事项编号'] },
  applicantName: { zh: '申请人', required: false, most: 100, names: ['申请人', '申请单位', '行政相对人', '办事人', '企业名称', '申请人名称'] },
  caseNumber: { zh: '办件号', required: false, most: 40, names: ['办件号', '关联办件号', '办件编号', '受理号', '受理编号'] },
  copies: { zh: '份数', required: true, most: 9, names: ['份数', '用印份数', '数量'] },
  approverName: { zh: '批准人', required: false, most: 40, names: ['批准人', '审批人', '批准领导', '签批人'] },
  usedByName: { zh: '用印人', required: true, most: 40, names: ['用印人', '经办人', '使用人', '盖章人'] },
  keeperName: { zh: '监印人', required: false, most: 40, names: ['监印人', '保管人', '监印', '印章保管人'] },
} as const satisfies Record<string, { readonly zh: string; readonly required: boolean; readonly most: number; readonly names: readonly string[] }>;
export type SealColumn = keyof typeof SEAL_COLUMNS;
export const SEAL_COLUMN_NAMES = Object.keys(SEAL_COLUMNS) as SealColumn[];
