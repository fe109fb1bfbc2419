import { OFFICIAL_SEALS, SEAL_REGISTERS } from '@onecounter/contracts';
import type { Act, ActField } from '@onecounter/web-kit';
import type { Schemas } from '../../api';

type Week = Schemas['LedgerWeekView'];
type Register = Schemas['SealRegisterView'];
type Application = Schemas['SealApplicationView'];
export interface Choice { readonly value: string; readonly label: string }

export const WEEK_STATES: readonly Choice[] = [{ value: 'unsigned', label: '待签字' }, { value: 'signed', label: '已签字' }, { value: 'all', label: '全部' }];
export const APPLICATION_STATES: readonly Choice[] = [{ value: 'applied', label: '待审批' }, { value: 'approved', label: '待用印' }, { value: 'ended', label: '办结的' }, { value: '', label: '全部' }];
const choicesOf = (words: Readonly<Record<string, { readonly zh: string }>>): Choice[] => Object.entries(words).map(([value, { zh }]) => ({ value, label: zh }));
const reason = (label: string, hint = ''): ActField => ({ name: 'reason', label, hint, kind: 'long', max: 500 });
const open = (acts: readonly Act[], verbs: readonly string[]): Act[] => acts.filter(({ verb }) => verbs.includes(verb));

/** 周审: what is signed is what is seen here. */
export function weekActs(week: Week): Act[] {
  const path = (name: string): string => `/ledger-weeks/${week.id}/${name}`;
  return open([
    { verb: 'signLedgerWeek', label: '周审签字', kind: 'primary', path: path('sign-ledger-week'), note: `${week.unitName} ${week.week} 至 ${week.weekEnd}，用印 ${week.uses.length} 次、${week.copies} 份。签字后这一周不能再登记、再划销。`, fields: [], fixed: { uses: week.uses.length } },
    { verb: 'reopenLedgerWeek', label: '重新打开', path: path('reopen-ledger-week'), note: '科室补登或划销以后要重新签字。', fields: [reason('为什么重新打开')] },
  ], week.verbs);
}

export function openRegisterAct(keepers: readonly Schemas['SealKeeperView'][], official: boolean): Act {
  const registers = choicesOf(SEAL_REGISTERS).filter(({ value }) => value === 'approval' || official);
  return {
    verb: 'openSealRegister', label: '设立登记簿', path: '/seal-registers/open-seal-register', note: '一个科室一枚印章一本，先指定保管人。', fields: [
      { name: 'register', label: '印章', kind: 'choice', options: registers, first: official ? 'official' : 'approval' }, keeperField(keepers),
    ],
  };
}
const keeperField = (keepers: readonly Schemas['SealKeeperView'][]): ActField => ({ name: 'keeperId', label: '保管人', kind: 'choice', whole: true, options: keepers.map(({ id, name }) => ({ value: String(id), label: name })) });

/** 登记簿: a line is written as it stands on paper. */
export function registerActs(register: Register, keepers: readonly Schemas['SealKeeperView'][], today: string): Act[] {
  const path = (name: string): string => `/seal-registers/${register.id}/${name}`;
  return open([
    { verb: 'enterSealUse', label: '登记用印', kind: 'primary', path: path('enter-seal-use'), note: '照台账写；登记后不能改，写错的划销再登。', fields: [
      { name: 'lineNo', label: '编号', hint: '不填就接着往下编', kind: 'number', optional: true }, { name: 'usedOn', label: '用印日期', kind: 'date', first: today }, { name: 'usedTime', label: '时刻', hint: '台账写了才填，如 14:20', kind: 'text', max: 5, optional: true },
      ...(register.register === 'official' ? [{ name: 'unitId', label: '用印科室', kind: 'unit' } as const] : []), { name: 'matter', label: '事由或文件名称', kind: 'text', max: 300 }, { name: 'copies', label: '份数', kind: 'number', first: '1' }, { name: 'usedByName', label: '用印人', kind: 'text', max: 40 },
      { name: 'applicantName', label: '申请人', kind: 'text', max: 100, optional: true }, { name: 'caseNumber', label: '办件号', kind: 'text', max: 40, optional: true }, { name: 'itemCode', label: '事项编码', kind: 'text', max: 30, optional: true }, { name: 'approverName', label: '批准人', kind: 'text', max: 40, optional: true },
    ] },
    { verb: 'scanRegisterPage', label: '扫描台账页', path: path('scan-register-page'), note: '一次一页；查出的违规旁边看得到这一页。', fields: [
      { name: 'fileId', label: '扫描件', hint: '图片或者 PDF', kind: 'file' }, { name: 'fromLine', label: '从哪个编号', kind: 'number' }, { name: 'toLine', label: '到哪个编号', kind: 'number' },
    ] },
    { verb: 'nameSealKeeper', label: '更换保管人', path: path('name-seal-keeper'), fields: [keeperField(keepers)] },
  ], register.verbs);
}
export const strikeAct = (register: Register, entry: Schemas['RegisterEntryView']): Act => ({
  verb: 'strikeSealUse', label: '划销', kind: 'danger', path: `/seal-registers/${register.id}/strike-seal-use`, title: `划销第 ${entry.lineNo} 号“${entry.matter}”`, note: '划销的行仍然留着，看得到是谁、为什么划销。', fields: [reason('为什么划销')], fixed: { entryId: entry.id },
});

export const APPLY_ACT: Act = {
  verb: 'applyForSeal', label: '申请用公章', kind: 'primary', path: '/seal-applications/apply-for-seal', note: '分管领导同意以后，凭申请表到业务协调科用印。', fields: [
    { name: 'seal', label: '印章', kind: 'choice', options: choicesOf(OFFICIAL_SEALS), first: 'officialSeal' }, { name: 'paper', label: '文件名称', kind: 'text', max: 120 }, { name: 'matter', label: '用印事由', kind: 'long', max: 150 }, { name: 'copies', label: '份数', kind: 'number', first: '1' },
    { name: 'caseNumber', label: '办件号', hint: '为办件用印的才填', kind: 'text', max: 40, optional: true },
  ],
};
/** Every verb with what it asks for; which of them are open the server says. */
export function applicationActs(one: Application): Act[] {
  const path = (name: string): string => `/seal-applications/${one.id}/${name}`;
  const words: ActField = { name: 'words', label: '审批意见', kind: 'long', max: 500, first: '同意用印。' };
  return open([
    { verb: 'approveSealApplication', label: '同意用印', kind: 'primary', path: path('approve-seal-application'), fields: [words] }, { verb: 'declineSealApplication', label: '不同意', path: path('decline-seal-application'), fields: [{ ...words, first: '' }] },
    { verb: 'useOfficialSeal', label: '登记已用印', kind: 'primary', path: path('use-official-seal'), note: `批准 ${one.copies} 份；登记以后记入公章登记簿，不能改。`, fields: [{ name: 'copies', label: '实际份数', kind: 'number', first: String(one.copies) }] },
    { verb: 'withdrawSealApplication', label: '撤回申请', path: path('withdraw-seal-application'), fields: [reason('为什么撤回')] },
  ], one.verbs);
}
