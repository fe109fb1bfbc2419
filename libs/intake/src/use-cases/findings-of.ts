import type { CaseInFull } from '@onecounter/casework';
import type { MaterialFinding } from '../rules/judge-materials';

/** What is on record of a case's materials, as findings. Unchecked ones are left out: nothing was found of them. */
export function findingsOf(row: Pick<CaseInFull, 'materials'>): MaterialFinding[] {
  return row.materials.filter((material) => material.verdict !== 'unchecked' && material.verdict !== 'shared').map((material) => ({
    code: material.code, presented: material.verdict !== 'missing', points: material.points, files: material.files, ...(material.message ? { message: material.message } : {}),
  }));
}
