import { refuse, type ItemDefinition, type TransferParty } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { coverageGap } from '@onecounter/platform';
import { judgeCreditCode, judgeName, judgePhone, judgeResidentId } from './judge-applicant';

export interface TransferEnterpriseSaid { readonly name?: string; readonly legalRepresentative: string; readonly contact: string; readonly phone: string; readonly creditCode: string; readonly socialOrganisation?: string }
export interface TransferPersonSaid { readonly name: string; readonly residentId: string; readonly phone: string }
export interface TransferSaid { readonly finishedOn: string; readonly enterprise?: TransferEnterpriseSaid; readonly person?: TransferPersonSaid; readonly remark?: string }
/** The form, normalised and checked: exactly one of both halves is filled. */
export interface JudgedTransfer {
  readonly party: TransferParty;
  /** 单位名称, else 社会组织名称; 申请人 */
  readonly applicantName: string;
  readonly enterpriseName: string | null;
  readonly socialOrganisation: string | null;
  readonly legalRepresentative: string | null;
  readonly contact: string | null;
  readonly creditCode: string | null;
  readonly residentId: string | null;
  readonly phone: string;
  readonly remark: string | null;
  readonly finishedOn: string;
}

const EMPTY = { enterpriseName: null, socialOrganisation: null, legalRepresentative: null, contact: null, creditCode: null, residentId: null };

/** @throws transferPartyMissing, transferNotFinished, creditCodeInvalid, residentIdInvalid, phoneInvalid, nameInvalid, glyphMissing, naming the field */
export function judgeTransfer({ enterprise, person, finishedOn, remark }: TransferSaid, today: PlainDate): JudgedTransfer {
  if (!enterprise === !person) refuse('transferPartyMissing', {}, enterprise ? 'person' : 'enterprise');
  if (finishedOn > today) refuse('transferNotFinished', {}, 'finishedOn');
  const common = { finishedOn, remark: remark?.trim() || null };
  requirePrintable({ enterprise, person, remark });
  return person ? { ...EMPTY, ...common, ...judgePerson(person, today) } : { ...EMPTY, ...common, ...judgeEnterprise(enterprise as TransferEnterpriseSaid) };
}

/** What no font has would be a hole in a signed page. */
function requirePrintable({ enterprise, person, remark }: Pick<TransferSaid, 'enterprise' | 'person' | 'remark'>): void {
  const halves = [['enterprise', enterprise], ['person', person], ['', { remark }]] as const;
  for (const [half, texts] of halves) {
    for (const [name, text] of Object.entries(texts ?? {}) as [string, string | undefined][]) {
      const [glyph] = coverageGap(text ?? '');
      if (glyph !== undefined) refuse('glyphMissing', { glyph }, half === '' ? name : `${half}.${name}`);
    }
  }
}

function judgePerson({ name, residentId, phone }: TransferPersonSaid, today: PlainDate) {
  return { party: 'person' as const, applicantName: judgeName(name, 'person.name'), residentId: judgeResidentId(residentId, today, 'person.residentId'), phone: judgePhone(phone, 'person.phone') };
}

function judgeEnterprise(said: TransferEnterpriseSaid) {
  const [name, social] = [said.name?.trim() || null, said.socialOrganisation?.trim() || null];
  const socialOrganisation = social && judgeName(social, 'enterprise.socialOrganisation');
  const enterpriseName = name || !social ? judgeName(name ?? '', 'enterprise.name') : null;
  return {
    party: 'enterprise' as const, applicantName: enterpriseName ?? socialOrganisation ?? '', enterpriseName, socialOrganisation, legalRepresentative: judgeName(said.legalRepresentative, 'enterprise.legalRepresentative'),
    contact: judgeName(said.contact, 'enterprise.contact'), phone: judgePhone(said.phone, 'enterprise.phone'), creditCode: judgeCreditCode(said.creditCode, 'enterprise.creditCode'),
  };
}

/** 要件: what the review points of the item list; shared data and what is looked at on the spot never lie at a window. */
export const listedMaterials = (item: ItemDefinition): { readonly code: string; readonly name: string }[] =>
  item.materials.filter(({ necessity, source }) => necessity === 'always' && source !== 'shared').map(({ code, name }) => ({ code, name }));

/** 录入信息以形式审查要点所列要件为准: each is checked before a transfer without a case is entered. @returns codes in the order of the item @throws transferMaterialsOpen */
export function requireMaterials(item: ItemDefinition, checked: readonly string[]): string[] {
  const listed = listedMaterials(item);
  const open = listed.filter(({ code }) => !checked.includes(code));
  if (open.length > 0) refuse('transferMaterialsOpen', { materials: open.map(({ name }) => name).join('、') }, 'checkedMaterials');
  return listed.map(({ code }) => code);
}

export interface CaseOfTransfer { readonly item_code: string; readonly unit_id: number; readonly same_applicant: boolean }
/** The case is of the same item, section and applicant. @throws transferCaseDiffers */
export function requireSameMatter(transfer: { readonly item_code: string; readonly unit_id: number }, found: CaseOfTransfer): void {
  const differs = found.item_code !== transfer.item_code ? '事项' : found.unit_id !== transfer.unit_id ? '科室' : !found.same_applicant ? '申请人' : null;
  if (differs) refuse('transferCaseDiffers', { what: differs }, 'caseNumber');
}
