import { PAPER_FORMS, refuse, type PaperForm } from '@onecounter/contracts';

export interface CountedLine { readonly lotId: number; readonly count: number }
export interface LineToCount { readonly lot_id: number; readonly name: string; readonly form: PaperForm; readonly count: number }
export interface LineCounted extends LineToCount { readonly received: number }

const nameOf = ({ name, form }: LineToCount): string => `${name}${PAPER_FORMS[form].zh}`;

/** Every line is counted, none twice, none beyond what stands on the slip. @throws papersUncounted, paperCountTooHigh, notFound for a paper that is not on it */
export function countPapers(lines: readonly LineToCount[], counted: readonly CountedLine[]): LineCounted[] {
  const stray = counted.findIndex(({ lotId }, index) => !lines.some((line) => line.lot_id === lotId) || counted.findIndex((one) => one.lotId === lotId) !== index);
  if (stray >= 0) refuse('notFound', {}, `lines.${stray}.lotId`);
  const uncounted = lines.filter((line) => !counted.some(({ lotId }) => lotId === line.lot_id));
  if (uncounted.length > 0) refuse('papersUncounted', { names: uncounted.map(nameOf) }, 'lines');
  return lines.map((line) => {
    const index = counted.findIndex(({ lotId }) => lotId === line.lot_id);
    const received = counted[index]?.count ?? 0;
    if (received > line.count) refuse('paperCountTooHigh', { name: nameOf(line), expected: line.count }, `lines.${index}.count`);
    return { ...line, received };
  });
}

/** @throws papersDiffer when a count differs, papersAgree when none does and one should */
export function judgeDifference(lines: readonly LineCounted[], expected: 'agree' | 'differ'): void {
  const differing = lines.filter((line) => line.received !== line.count);
  if (expected === 'agree' && differing.length > 0) refuse('papersDiffer', { names: differing.map(nameOf) }, 'lines');
  if (expected === 'differ' && differing.length === 0) refuse('papersAgree', {}, 'lines');
}
