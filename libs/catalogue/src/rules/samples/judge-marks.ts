import { refuse, type MaterialDefinition, type SampleMark } from '@onecounter/contracts';

/** A mark names a page of the sample and a point of the material. @throws sampleMarkOutside, pointUnknown */
export function judgeMarks(marks: readonly SampleMark[], material: Pick<MaterialDefinition, 'name' | 'points'>, pages: number): void {
  marks.forEach(({ page, pointCode }, at) => {
    if (page > pages) refuse('sampleMarkOutside', { no: at + 1, page, pages }, `marks.${at}.page`);
    if (!material.points.some(({ code }) => code === pointCode)) refuse('pointUnknown', { code: pointCode, material: material.name }, `marks.${at}.pointCode`);
  });
}
