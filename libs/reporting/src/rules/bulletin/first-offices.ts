import { BULLETIN_SECTIONS, type BulletinSection } from '@onecounter/contracts';

/** Codes of the unit that answers for a section and of those that help, until the coordination section sets others. */
export const FIRST_OFFICES: Readonly<Record<BulletinSection, { readonly unit: string; readonly others: readonly string[] }>> = {
  statistics: { unit: 'D-YWXT', others: ['D-WLPT'] },
  keyProjects: { unit: 'C-XMDL', others: [] },
  policy: { unit: 'D-ZCFG', others: [] },
  inspection: { unit: 'D-XCKY', others: [] },
  supervision: { unit: 'D-YWXT', others: [] },
  examples: { unit: 'D-DCKH', others: [] },
};
/** Asked when the unit of a section is no more. */
export const LAST_RESORT = 'D-YWXT';
export const SECTION_NAMES = Object.keys(BULLETIN_SECTIONS) as BulletinSection[];
export const isSection = (name: string): name is BulletinSection => Object.hasOwn(BULLETIN_SECTIONS, name);
/** 编者按, or a section. */
export type IssuePart = 'note' | BulletinSection;
export const partWords = (part: string): string => (isSection(part) ? `栏目${'一二三四五六'[BULLETIN_SECTIONS[part].no - 1] ?? ''}` : '编者按');
