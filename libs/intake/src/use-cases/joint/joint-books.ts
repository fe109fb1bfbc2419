import { Injectable } from '@nestjs/common';
import { JointCases, type JointCaseInFull, type JointMemberRow } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { Deferrals, type DeferredRow } from '../../data/deferrals';
import { JointDeferrals, type JointSupplyRow } from '../../data/joint-deferrals';
import { sharedKeyOf } from '../../rules/joint-deferral';

/** One material in one case: deferred there, or promised for when the case begins. */
export interface BookPart { readonly member: JointMemberRow; readonly code: string; readonly record: DeferredRow | null }
/** 容缺待补 of a joint application: what the cases have in common stands once. */
export interface BookLine { readonly key: string; readonly name: string; readonly parts: readonly BookPart[]; readonly supply: JointSupplyRow | undefined }

const WAITED_FOR: readonly string[] = ['awaited', 'rejected'];
/** May come now: the case waits for it, or will when it begins and it has not come yet. */
export const isOpen = ({ record, member }: BookPart, supply: JointSupplyRow | undefined): boolean => (record ? WAITED_FOR.includes(record.state) : supply === undefined && member.status === 'registered');

/** Joint cases with what was signed for them and what came since. */
@Injectable()
export class JointBooks {
  constructor(readonly joints: JointCases, readonly kept: JointDeferrals, private readonly deferrals: Deferrals, private readonly items: ItemVersions) {}

  /** In as many statements for twenty cases as for two. */
  async of(joint: JointCaseInFull): Promise<BookLine[]> {
    const [records, undertakings, supplies] = [await this.deferrals.ofCases(joint.members.map(({ id }) => id)), await this.kept.undertakingsOf(joint.id), await this.kept.suppliesOf(joint.id)];
    const lines = new Map<string, BookPart[]>();
    const names = new Map<string, string>();
    const add = (key: string, name: string, part: BookPart): void => { names.set(key, names.get(key) ?? name); lines.set(key, [...(lines.get(key) ?? []), part]); };
    for (const member of joint.members) {
      const { definition } = await this.items.byId(member.item_version_id);
      const mine = records.filter(({ case_id: id }) => id === member.id);
      mine.forEach((record) => add(sharedKeyOf(definition, record.code), record.name, { member, code: record.code, record }));
      for (const { key, code, caseId } of undertakings.filter(({ kind }) => kind === 'deferral').flatMap(({ parts }) => [...parts])) {
        if (caseId === member.id && !mine.some((record) => record.code === code)) add(key, definition.materials.find((one) => one.code === code)?.name ?? code, { member, code, record: null });
      }
    }
    return [...lines].map(([key, parts]) => ({ key, name: names.get(key) ?? key, parts, supply: supplies.find(({ material_key: supplied }) => supplied === key) }));
  }
}
