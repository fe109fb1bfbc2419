import { Injectable } from '@nestjs/common';
import { figureAmong, figureKey, refuse, shownText, type BulletinPaperContent, type FigureRun } from '@onecounter/contracts';
import { Documents, FileStore, LegalClock, Settings, substitutedFonts } from '@onecounter/platform';
import { BulletinEditions, type EditionKind } from '../../data/bulletin-editions';
import { CHART_SIZE, drawChart } from '../../paper/draw-chart';
import { writeWord } from '../../paper/write-word';
import type { BulletinContent } from '../../rules/distribution/bulletin-content';
import { chartsOf, setBulletin, type DrawnCharts } from '../../rules/distribution/set-bulletin';
import { GatherContent } from './gather-content';

/** Pure: what stands for a live figure in the text of an issue. */
export function wordsFor({ figures }: Pick<BulletinContent, 'figures'>): (run: FigureRun) => string {
  const known = new Map(figures.map((one) => [figureKey({ figure: one.code, unitId: one.unitId }), one]));
  return (run) => shownText(figureAmong(known, run), run.show);
}

/** An issue as it will be printed. */
@Injectable()
export class SetIssue {
  constructor(private readonly gather: GatherContent, private readonly settings: Settings) {}

  /** @param signedIn numbers lead to what they count: only for who is signed in @throws notFound */
  async run(issueId: number, draft: boolean, signedIn = false): Promise<{ readonly paper: BulletinPaperContent; readonly content: BulletinContent; readonly textVersion: number }> {
    const { content, textVersion, periodName: period } = await this.gather.of(issueId);
    return { paper: setBulletin(content, await drawn(content), { shown: wordsFor(content), draft, ...(signedIn ? { linked: this.linked(period) } : {}) }), content, textVersion };
  }

  private linked(periodName: string): (run: FigureRun) => string {
    return ({ figure, unitId }) => `${this.settings.publicUrl}/office/figures/${figure}?period=${periodName}${unitId === null ? '' : `&unit=${unitId}`}`;
  }
}

async function drawn(content: BulletinContent): Promise<DrawnCharts> {
  return new Map(await Promise.all([...chartsOf(content)].map(async ([place, numbers]) => [place, { svg: await drawChart(numbers), ...CHART_SIZE }] as const)));
}

/** Where an edition is kept. */
@Injectable()
export class EditionShelf {
  constructor(private readonly editions: BulletinEditions, private readonly store: FileStore, private readonly legal: LegalClock) {}

  async put(issueId: number, kind: EditionKind, bytes: Buffer, of: { readonly datedOn: string; readonly textVersion: number }): Promise<void> {
    const own = { kind, file_hash: await this.store.put(bytes), size_bytes: bytes.length, dated_on: of.datedOn, text_version: of.textVersion, substituted: kind === 'pdf' ? substitutedFonts().join('，') : '' };
    await this.editions.keep(issueId, own, this.legal.now());
  }
}

/** PDF and Word of an issue: when it is approved, and again when it goes out, because the day is printed on it. */
@Injectable()
export class RenderEditions {
  constructor(private readonly issues: SetIssue, private readonly documents: Documents, private readonly shelf: EditionShelf) {}

  /** @throws notFound, renderingFailed */
  async run(issueId: number): Promise<void> {
    const { paper, content, textVersion } = await this.issues.run(issueId, false);
    const of = { datedOn: content.dateOn, textVersion };
    await this.shelf.put(issueId, 'pdf', await this.drawn(paper), of);
    await this.shelf.put(issueId, 'docx', await writeWord(paper), of);
  }

  /** 看成稿: a text that is not approved, with 编制中 over each page; its numbers open to what they count; kept nowhere. @throws notFound, renderingFailed */
  async preview(issueId: number, draft: boolean): Promise<Buffer> {
    return this.drawn((await this.issues.run(issueId, draft, true)).paper);
  }

  /** The same for Word, with 编制中 in its corner and without links. @throws notFound */
  async previewWord(issueId: number, draft: boolean): Promise<Buffer> {
    const { paper } = await this.issues.run(issueId, draft);
    return writeWord(draft ? { ...paper, confidential: [paper.confidential, '编制中'].filter(Boolean).join('　') } : paper);
  }

  private async drawn(paper: BulletinPaperContent): Promise<Buffer> {
    return this.documents.draw(paper).catch((error: unknown) => refuse('renderingFailed', { why: String((error as Error).message).split('\n', 1)[0]?.slice(0, 300) ?? '' }));
  }
}
