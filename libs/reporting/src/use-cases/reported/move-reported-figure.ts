import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type ReportedFigureVerb } from '@onecounter/contracts';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { REPORTED_FIGURE_SUBJECT, ReportedFigures, type ReportedRow } from '../../data/reported-figures';
import { reportedFigureOf } from '../../rules/figures/reported-figures';
import { ReportDesk, type FigureInput } from './report-desk';
import { roundedValue } from './report-figure';

export interface FigureCorrection extends Omit<FigureInput, 'periodName' | 'code' | 'words'> { readonly version: number; readonly words: string }
interface Said { readonly version: number; readonly words?: string }
interface Move { readonly verb: ReportedFigureVerb; readonly set: Readonly<Record<string, unknown>>; readonly facts: object; readonly words: string | undefined }

const labelOf = ({ code }: ReportedRow): string => reportedFigureOf(code)?.zh ?? code;

/** A step of a reported figure, with its words. */
@Injectable()
export class FigureSteps {
  constructor(private readonly trace: Trace) {}

  async take(row: ReportedRow, { verb, set, facts, words }: Move, actor: Actor): Promise<SubjectTakenView> {
    const sealed = words?.trim() ? sealWords(words) : null;
    return presentTaken(await this.trace.takeStep(row, {
      kind: REPORTED_FIGURE_SUBJECT, verb, actor, set, facts: { periodName: row.period_name, code: row.code, ...facts, ...(sealed ? { wordsDigest: sealed.digest } : {}) }, ...(sealed ? { with: (w) => recordWords(w, 'reportedFigure', sealed) } : {}),
    }));
  }
}

/** 更正填报: what was confirmed before counts until the correction is confirmed; after the freeze it stands among the corrections. */
@Injectable()
export class CorrectFigure {
  constructor(private readonly desk: ReportDesk, private readonly figures: ReportedFigures, private readonly uploads: Uploads, private readonly steps: FigureSteps) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, figureNotYours, figureValueWrong, figureDateOutside, figureEvidenceMissing, figureSandbox */
  async run(id: number, input: FigureCorrection, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.figures.lock(id, input.version, 'correctFigure', actor);
    if (!(await this.desk.isTheirs(row, actor))) refuse('figureNotYours', { label: labelOf(row), units: [row.unit_name] });
    const { period, uptoOn } = await this.desk.judgeCorrection(row, input);
    if (actor.client?.sandbox) refuse('figureSandbox');
    const [value, fileIds] = [roundedValue(input.value), [...new Set(input.fileIds)]];
    await this.uploads.attach(fileIds, actor, 'reportedFigure', id, 'fileIds');
    const own = { value, upto_on: uptoOn, reference: input.reference?.trim() || row.reference, note: input.note?.trim() || row.note, late: row.late || period.state === 'closed', channel: actor.client ? 'rest' : 'form', reported_by: actor.personId, client_id: actor.client?.id ?? null, reported_on: this.desk.today() };
    return this.steps.take(row, { verb: 'correctFigure', set: own, facts: { was: row.value, value, uptoOn, ...(fileIds.length > 0 ? { fileIds } : {}) }, words: input.words }, actor);
  }
}

/** 确认、退回 by the coordination section, never by whoever told it; 撤回 by whoever told it. */
@Injectable()
export class JudgeFigure {
  constructor(private readonly desk: ReportDesk, private readonly figures: ReportedFigures, private readonly steps: FigureSteps) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, figureSelfConfirmed */
  async confirmFigure(id: number, { version, words }: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.figures.lock(id, version, 'confirmFigure', actor);
    if (row.reported_by !== null && row.reported_by === actor.personId) refuse('figureSelfConfirmed');
    return this.steps.take(row, { verb: 'confirmFigure', set: { counted_value: row.value, counted_upto: row.upto_on, confirmed_by: actor.personId, confirmed_on: this.desk.today() }, facts: { value: row.value, was: row.counted_value }, words }, actor);
  }

  async returnFigure(id: number, { version, words }: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.figures.lock(id, version, 'returnFigure', actor);
    return this.steps.take(row, { verb: 'returnFigure', set: {}, facts: { value: row.value }, words }, actor);
  }

  /** @throws figureNotYours, figureCounted, and as every step */
  async withdrawFigure(id: number, { version, words }: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.figures.lock(id, version, 'withdrawFigure', actor);
    if (!(await this.desk.isTheirs(row, actor))) refuse('figureNotYours', { label: labelOf(row), units: [row.unit_name] });
    if (row.counted_value !== null) refuse('figureCounted', { label: labelOf(row) });
    if (actor.client?.sandbox) refuse('figureSandbox');
    return this.steps.take(row, { verb: 'withdrawFigure', set: {}, facts: { value: row.value }, words }, actor);
  }
}
