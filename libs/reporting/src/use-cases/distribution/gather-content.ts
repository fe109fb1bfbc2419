import { Injectable } from '@nestjs/common';
import { READER_LEVELS, READER_WAYS, type BulletinBlock, type ReaderLevel } from '@onecounter/contracts';
import { periodAfter } from '@onecounter/kernel';
import { Uploads } from '@onecounter/platform';
import { BulletinEditions } from '../../data/bulletin-editions';
import { BulletinRecipients } from '../../data/bulletin-recipients';
import { IssueText, type IssueContent } from '../../data/issue-text';
import type { BulletinContent, PastFigure, Photograph, ResolvedFigure } from '../../rules/distribution/bulletin-content';
import { PeriodFigures } from '../figures/period-figures';

/** Months of a chart over time, the period itself the last. */
const MONTHS = 12;
const PRINTED: Readonly<Record<string, true>> = { 'image/png': true, 'image/jpeg': true };

/** Photographs of a text, in their pixels. */
@Injectable()
export class BulletinPhotographs {
  constructor(private readonly uploads: Uploads) {}

  async of(blocks: readonly BulletinBlock[]): Promise<Photograph[]> {
    const ids = [...new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.fileId] : [])))];
    const found: Photograph[] = [];
    for (const id of ids) {
      const one = await this.one(id);
      if (one) found.push(one);
    }
    return found;
  }

  private async one(fileId: string): Promise<Photograph | null> {
    const row = await this.uploads.find(fileId);
    if (!row || !PRINTED[row.media_type]) return null;
    const parts: Buffer[] = [];
    for await (const part of await this.uploads.open(row)) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    const { loadImage } = await import('@napi-rs/canvas');
    const { width, height } = await loadImage(bytes);
    return { fileId, data: `data:${row.media_type};base64,${bytes.toString('base64')}`, width, height };
  }
}

/** The figures that a text stands on, with their names, and those of the months before where a chart goes over time. */
@Injectable()
export class FiguresOfIssue {
  constructor(private readonly figures: PeriodFigures, private readonly editions: BulletinEditions) {}

  async of(periodName: string): Promise<ResolvedFigure[]> {
    const [{ values }, names] = [await this.figures.of(periodName), await this.editions.unitNames()];
    const definitions = new Map(this.figures.definitions().map((one) => [one.code, one]));
    return values.flatMap(({ code, unitId, value, previous, lastYear }) => {
      const definition = definitions.get(code);
      return definition ? [{ code, unitId, unitName: unitId === null ? null : (names.get(unitId) ?? ''), zh: definition.zh, unit: definition.unit, public: definition.public, value, previous, lastYear }] : [];
    });
  }

  /** Each look knows a period and the one before it. */
  async past(periodName: string): Promise<PastFigure[]> {
    const found: PastFigure[] = [];
    for (let back = 0; back < MONTHS; back += 2) {
      const [name, before] = [periodAfter(periodName, -back), periodAfter(periodName, -back - 1)];
      const { values } = await this.figures.of(name);
      found.push(...values.filter(({ unitId }) => unitId === null).flatMap(({ code, value, previous }) => [{ period: name, code, value }, { period: before, code, value: previous }]));
    }
    return found;
  }
}

/** Everything that an issue says, for whoever renders it. */
@Injectable()
export class GatherContent {
  constructor(private readonly text: IssueText, private readonly figures: FiguresOfIssue, private readonly photographs: BulletinPhotographs, private readonly recipients: BulletinRecipients) {}

  /** @throws notFound */
  async of(issueId: number): Promise<{ readonly content: BulletinContent; readonly textVersion: number; readonly periodName: string }> {
    const found = await this.text.of(issueId);
    const { issue, editorNote, sections } = found;
    const blocks = [...editorNote, ...sections.flatMap((one) => one.blocks)];
    const overTime = blocks.some((block) => block.kind === 'chart' && block.chart === 'months');
    const { readers, copies } = await this.readers(issue.jurisdiction_path);
    return {
      textVersion: issue.text_version, periodName: issue.period_name,
      content: {
        title: issue.masthead, year: issue.year, issueNo: issue.number, issuer: issue.issuer, dateOn: issue.issued_on ?? issue.target_on, confidential: issue.confidential, counted: countedWords(issue), editorNote,
        sections: sections.map(({ section, title, blocks: own }) => ({ section, title, blocks: own })),
        figures: await this.figures.of(issue.period_name), past: overTime ? await this.figures.past(issue.period_name) : [], photographs: await this.photographs.of(blocks), readers, copies,
      },
    };
  }

  private async readers(jurisdictionPath: string): Promise<Pick<BulletinContent, 'readers' | 'copies'>> {
    const listed = await this.recipients.listed(jurisdictionPath);
    const levels = Object.entries(READER_LEVELS) as [ReaderLevel, { zh: string }][];
    return {
      readers: levels.map(([level, { zh: label }]) => ({ label, names: [...new Set(listed.filter((one) => one.level === level).map(({ name }) => name))] })),
      copies: listed.filter(({ way }) => READER_WAYS[way].paper).reduce((sum, { copies }) => sum + copies, 0),
    };
  }
}

/** 统计口径 as it is printed (RPT-1). */
const countedWords = ({ from_on: from, to_on: to }: IssueContent['issue']): string => `本期统计区间为${from} 0时至${to} 0时（不含），北京时间`;
