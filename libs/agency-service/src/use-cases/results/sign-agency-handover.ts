import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead, presentTaken, requirePrintable, type SubjectTakenView } from '@onecounter/casework';
import { DOCUMENT_KINDS, refuse, type NoticeContent } from '@onecounter/contracts';
import { People, Units, type Unit } from '@onecounter/organisation';
import { LegalClock, pngOf, Trace, Uploads, type Actor, type DocumentToName } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import { ItemResults } from '../../data/item-results';
import { ProjectParts } from '../../data/project-parts';
import { dueLines, handoverPaper, judgeHandover, type HandoverLine, type LineSaid, type OtherSaid } from '../../rules/results/handover-list';

export interface HandoverSaid { readonly version: number; readonly lines: readonly LineSaid[]; readonly others?: readonly OtherSaid[]; readonly receiverName: string; readonly handedSignature: string; readonly receivedSignature: string }

/** What is due to be handed over, and what was. */
@Injectable()
export class HandoverLists {
  constructor(private readonly parts: ProjectParts, readonly results: ItemResults, private readonly legal: LegalClock) {}

  today(): string {
    return this.legal.today();
  }

  async due(projectId: number): Promise<HandoverLine[]> {
    return dueLines(await this.parts.materials(projectId), await this.results.rows(projectId));
  }

  /** @throws agencyHandoverSigned and those of the list */
  async judge(projectId: number, said: HandoverSaid): Promise<HandoverLine[]> {
    const signed = await this.results.handover(projectId);
    if (signed) refuse('agencyHandoverSigned', { on: signed.signed_on });
    return judgeHandover(await this.due(projectId), said.lines, said.others ?? []);
  }
}

/** The paper: with both drawn names, which become files of the project, or with empty lines for a pen. */
@Injectable()
export class HandoverPapers {
  constructor(private readonly units: Units, private readonly people: People, private readonly letterhead: Letterhead, private readonly uploads: Uploads) {}

  /** @throws signatureRequired, fileTypeRefused, fileTooLarge, unitUnknown */
  async of(project: AgencyProjectRow, lines: readonly HandoverLine[], said: HandoverSaid, today: string, actor: Actor): Promise<DocumentToName> {
    const [handed, received] = [pngOf(said.handedSignature, 'handedSignature'), pngOf(said.receivedSignature, 'receivedSignature')];
    const drawn: [string, string] = [await this.keep(handed, actor, project.id), await this.keep(received, actor, project.id)];
    const bureau = await this.bureauOf(actor);
    const content = await this.content(project, lines, { receiverName: said.receiverName.trim(), drawn, today }, actor);
    return { id: randomUUID(), kind: 'agencyHandoverList', mark: DOCUMENT_KINDS.agencyHandoverList.mark, prefix: bureau.documentPrefix, year: Number(today.slice(0, 4)), unitId: bureau.id, content };
  }

  /** @throws unitUnknown */
  async content(project: AgencyProjectRow, lines: readonly HandoverLine[], said: { readonly receiverName: string; readonly drawn: readonly [string | null, string | null]; readonly today: string }, actor: Actor): Promise<NoticeContent> {
    const [bureau, names] = [await this.bureauOf(actor), await this.people.names(actor.personId === null ? [] : [actor.personId])];
    return handoverPaper({
      number: project.number, name: project.name, ownerName: project.owner_name, lines, handedBy: names.get(actor.personId ?? 0) ?? '', receiverName: said.receiverName, organ: await this.letterhead.organOf(bureau.id), dated: chineseDay(said.today), drawn: said.drawn,
    });
  }

  private async bureauOf(actor: Actor): Promise<Unit> {
    const unit = (await this.units.byId(actor.unitId ?? 0)) ?? refuse('unitUnknown');
    return (await this.units.byId(Number(unit.path.split('/')[1]))) ?? unit;
  }

  private async keep(picture: Buffer, actor: Actor, projectId: number): Promise<string> {
    const file = await this.uploads.take(Readable.from([picture]), 'signature.png', actor, null);
    await this.uploads.attach([file.id], actor, 'agencyProject', projectId);
    return file.hash;
  }
}

/** 签署移交清单: originals and results go to the enterprise with a list that both sign, once (document 004, 二(五)7). */
@Injectable()
export class SignAgencyHandover {
  constructor(private readonly projects: AgencyProjects, private readonly lists: HandoverLists, private readonly papers: HandoverPapers, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyHandoverSigned, agencyHandoverEmpty, agencyHandoverIncomplete, agencyHandoverUnknown, signatureRequired, fileTypeRefused, fileTooLarge, glyphMissing, unitUnknown */
  async run(id: number, said: HandoverSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'signAgencyHandover', actor);
    const [lines, today] = [await this.lists.judge(id, said), this.lists.today()];
    requirePrintable({ receiverName: said.receiverName, others: (said.others ?? []).map(({ name }) => name).join('') });
    const document = await this.papers.of(row, lines, said, today, actor);
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'signAgencyHandover', actor, facts: { documentId: document.id, documentKind: document.kind, materials: lines.filter(({ kind }) => kind === 'material').map(({ no }) => no), results: lines.filter(({ kind }) => kind === 'result').map(({ no }) => no), others: said.others?.length ?? 0 },
      document, with: (w) => ItemResults.keepHandover(w, { documentId: document.id, on: today, personId: actor.personId, receiverName: said.receiverName.trim(), lines }),
    }));
  }
}
