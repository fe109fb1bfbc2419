import { AGENCY_FIGURES } from './agency-figures';
import { ACCEPTED_FIGURES, DECIDED_FIGURES } from './case-figures';
import type { FigureDefinition } from './figure-definition';
import { REPORTED_FIGURES } from './reported-figures';
import { WORK_FIGURES } from './work-figures';

export { AGENCY_STAGE_FIGURES } from './agency-figures';
export type { FigureDefinition, FigureRows } from './figure-definition';

/** Every figure, in the order in which they are shown. */
export const FIGURES: readonly FigureDefinition[] = [...ACCEPTED_FIGURES, ...DECIDED_FIGURES, ...WORK_FIGURES, ...AGENCY_FIGURES, ...REPORTED_FIGURES];
/** What may stand without a value: nobody has told it. */
export const MAY_BE_UNKNOWN: ReadonlySet<string> = new Set(FIGURES.filter(({ none }) => none === 'unknown').map(({ code }) => code));
export type CaseFigure = (typeof ACCEPTED_FIGURES)[number]['code'] | (typeof DECIDED_FIGURES)[number]['code'];

const BY_CODE = new Map(FIGURES.map((figure) => [figure.code, figure]));
export const figureOf = (code: string): FigureDefinition | undefined => BY_CODE.get(code);
export const isAcceptedFigure = (code: string): boolean => ACCEPTED_FIGURES.some((one) => one.code === code);
export const isDecidedFigure = (code: string): boolean => DECIDED_FIGURES.some((one) => one.code === code);
