import type { CaseInFull } from '@onecounter/casework';
import type { MaterialFinding } from '../rules/judge-materials';

const NOT_FOUND = ['unchecked', 'shared', 'fromResult'];

/** What is on record of a case's materials, as findings. Unchecked ones are left out: nothing was found of them. */
export function findingsOf(row: Pick<CaseInFull, 'materials'>): MaterialFinding[] {
  return row.materials.filter((material) => !NOT_FOUND.includes(material.verdict)).map((material) => ({
    code: material.code, presented: material.verdict !== 'missing', points: material.points, files: material.files, ...(material.message ? { message: material.message } : {}),
  }));
}

/** Materials of the case that a predecessor's result is. */
export const fromResultsOf = (row: Pick<CaseInFull, 'materials'>): string[] => row.materials.filter(({ verdict }) => verdict === 'fromResult').map(({ code }) => code);

export const waitsForPredecessor = (row: Pick<CaseInFull, 'holds'>): boolean => row.holds.some(({ kind, cleared_on: clearedOn }) => kind === 'openPredecessor' && clearedOn === null);
