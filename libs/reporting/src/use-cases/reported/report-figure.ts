import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type FigureChannel } from '@onecounter/contracts';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { REPORTED_FIGURE_SUBJECT, ReportedFigures } from '../../data/reported-figures';
import { ReportDesk, type FigureInput } from './report-desk';

/** To the yuan, whatever a spreadsheet worked out. */
export const roundedValue = (value: number): number => Math.round(value * 10_000) / 10_000;

/** 填报数据 by form, sheet or program; each figure of a period once, whoever comes second is told so. */
@Injectable()
export class ReportFigure {
  constructor(private readonly desk: ReportDesk, private readonly figures: ReportedFigures, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws as ReportDesk.judge, figureKnown, figureSandbox, notFound for a file of somebody else */
  async run(input: FigureInput, actor: Actor, channel: FigureChannel = actor.client ? 'rest' : 'form'): Promise<SubjectTakenView> {
    const { figure, period, uptoOn, unitId, part } = await this.desk.judge(input, actor);
    const before = await this.figures.standing(period.name, figure.code, part);
    if (before) refuse('figureKnown', { name: period.name, label: figure.zh, unit: before.unit_name, value: `${before.value} ${figure.unit}` }, 'code');
    if (actor.client?.sandbox) refuse('figureSandbox');
    const [id, value, late, fileIds] = [await this.trace.nextId(REPORTED_FIGURE_SUBJECT), roundedValue(input.value), period.state === 'closed', [...new Set(input.fileIds)]];
    await this.uploads.attach(fileIds, actor, 'reportedFigure', id, 'fileIds');
    const words = input.words?.trim() ? sealWords(input.words) : null;
    return presentTaken(await this.trace.beginSubject(id, {
      kind: REPORTED_FIGURE_SUBJECT, verb: 'reportFigure', actor, facts: { periodName: period.name, code: figure.code, value, uptoOn, channel, late, unitId, ...(fileIds.length > 0 ? { fileIds } : {}), ...(words ? { wordsDigest: words.digest } : {}) },
      set: {
        period_name: period.name, starts_on: period.from, code: figure.code, label: figure.zh, unit_id: unitId, jurisdiction_path: actor.jurisdictionPath, part, value, upto_on: uptoOn, reference: input.reference?.trim() || null, note: input.note?.trim() || null, channel, late,
        reported_by: actor.personId, client_id: actor.client?.id ?? null, reported_on: this.desk.today(),
      }, ...(words ? { with: (w) => recordWords(w, 'reportedFigure', words) } : {}),
    }));
  }
}
