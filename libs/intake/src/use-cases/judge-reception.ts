import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, MATERIAL_VERDICTS, type DocumentBlock, type NoticeContent } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { noticeDueOn, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Letterhead, projectColumns, type PaperToName } from '@onecounter/casework';
import type { JudgedReceptionView, PaperPreviewView } from '../http/reception.view';
import { judgeCommitment, type Promised } from '../rules/commitment';
import { commitmentPaper } from '../rules/commitment-papers';
import { judgeDeferrable, type Deferrable } from '../rules/deferral';
import { deferralPaper } from '../rules/deferral-papers';
import { judgeMaterials, type JudgedMaterial, type MaterialFinding } from '../rules/judge-materials';
import { judgeOutcome, type OnTrust, type Outcome } from '../rules/judge-outcome';
import { acceptancePaper, supplementPaper } from '../rules/papers';
import { datesOf } from './request-supplement';
import { Reception } from './reception';

interface Input { readonly itemCode: string; readonly itemVersionId?: number; readonly applicantName?: string; readonly onTrust?: OnTrust; readonly byAgent: boolean; readonly conditions: readonly string[]; readonly materials: readonly MaterialFinding[] }
const LABELS = { acceptApplication: '受理', acceptWithDeferral: '容缺受理', acceptWithCommitment: '告知承诺受理', requestSupplement: '一次性告知', notFinished: '还没查完' } as const;

/** 试判: the right column of the reception, by the same rules that will decide. */
@Injectable()
export class JudgeReception {
  constructor(private readonly reception: Reception, private readonly letterhead: Letterhead, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async run(input: Input, actor: Actor): Promise<JudgedReceptionView> {
    const item = await this.reception.itemToJudge(input.itemCode, input.itemVersionId);
    const materials = judgeMaterials(item.definition, input, input.materials);
    const [today, calendar] = [this.legal.today(), await this.calendars.of(actor.jurisdictionPath)];
    const deferrable = deferrableToday(item, materials, today, calendar);
    const committable = committableIn(item, materials);
    const offered = { acceptWithDeferral: deferrable.length > 0, acceptWithCommitment: committable.length > 0 };
    const outcome = judgeOutcome(materials, input.onTrust && offered[input.onTrust] ? input.onTrust : null);
    const completeOn = outcome.kind.startsWith('accept') ? today : calendar.addWorkingDays(today, 1).date;
    const due = projectColumns(item.definition, { accepted_on: completeOn, decided_on: null, holds: [], extensions: [] }, calendar);
    const dates = { promisedDueOn: due.promised_due_on ?? '', statutoryDueOn: due.statutory_due_on ?? '', provisional: due.provisional };
    const paper = this.paperOf(item, { ...outcome, deferrable, committable }, materials, today, { ...dates, ...datesOf(item, calendar, today) }, input.applicantName ?? '申请人');
    const content = this.letterhead.content(paper, await this.letterhead.organOf(item.unitId)) as NoticeContent;
    const { statutoryLimit, promisedLimit } = item.definition;
    const text = (limit: { days: number; unit: string }): string => (limit.days === 0 ? '当日办结' : `${limit.days} 个${limit.unit === 'working' ? '工作日' : '自然日'}`);
    return {
      outcome: outcome.kind, outcomeLabel: LABELS[outcome.kind], materials: materials.map(presentJudged), unchecked: [...outcome.unchecked],
      told: outcome.told.map((one) => ({ material: one.material, name: one.name, missing: one.what === 'missing', points: one.what === 'missing' ? [] : [...one.what], text: one.text })),
      deferrable: deferrable.map((one) => ({ ...one })), committable: committable.map((one) => ({ ...one })), paper: preview(paper.kind, content), noticeDueOn: noticeDueOn(today, calendar).on, completeOn, ...dates, promisedText: text(promisedLimit), statutoryText: text(statutoryLimit),
    };
  }

  private paperOf(
    item: ItemVersion, outcome: Outcome & { readonly deferrable: readonly Deferrable[]; readonly committable: readonly Promised[] }, materials: readonly JudgedMaterial[], today: PlainDate,
    dates: { promisedDueOn: string; statutoryDueOn: string; provisional: boolean; ifOn: string; doneOn: string; supplementDueOn: string }, applicantName: string,
  ): PaperToName {
    const head = { applicantName, itemName: item.definition.name, caseNumber: '（出具时编号）', progressCode: '（出具时生成）' };
    const promise = { promised: dates.promisedDueOn || today, statutory: dates.statutoryDueOn || today, provisional: dates.provisional };
    if (outcome.kind === 'acceptApplication') return acceptancePaper(head, item.definition, today, promise);
    if (outcome.kind === 'acceptWithDeferral') return deferralPaper(head, item.definition, today, promise, outcome.deferrable);
    if (outcome.kind === 'acceptWithCommitment') return commitmentPaper(head, item.definition, today, promise, outcome.committable);
    return supplementPaper(head, outcome.told, materials.filter((one) => one.verdict === 'good').length, plainDate(today), dates);
  }
}

/** All that is lacking, with its days, if all of it may come later. */
function deferrableToday({ definition }: ItemVersion, materials: readonly JudgedMaterial[], today: PlainDate, calendar: WorkingCalendar): readonly Deferrable[] {
  const due = projectColumns(definition, { accepted_on: today, decided_on: null, holds: [], extensions: [] }, calendar);
  const { deferrable, barred } = judgeDeferrable(definition, materials, { acceptedOn: today, promisedDueOn: plainDate(due.promised_due_on ?? today), calendar });
  return barred.length > 0 ? [] : deferrable;
}

/** All that is lacking, with what is promised instead, if a commitment replaces all of it. */
function committableIn({ definition }: ItemVersion, materials: readonly JudgedMaterial[]): readonly Promised[] {
  const { promised, barred } = judgeCommitment(definition, materials);
  return barred.length > 0 ? [] : promised;
}

function presentJudged({ definition, verdict, points }: JudgedMaterial) {
  return { code: definition.code, verdict, verdictLabel: MATERIAL_VERDICTS[verdict].zh, goodPoints: points.filter((point) => point.verdict === 'good').length, allPoints: definition.points.filter((point) => point.kind === 'formal').length };
}

/** The second and third cell of a table's row as a sentence. */
type RowWords = (second: string, third: string) => string;

/** A table of what is to come reads as a list: name, then how and until when. */
function itemsOf(list: DocumentBlock | undefined, words: RowWords): { title: string; text: string }[] {
  if (list?.kind === 'numbered') return list.items;
  return list?.kind === 'table' ? list.rows.map(([, title = '', how = '', until = '']) => ({ title, text: words(how, until) })) : [];
}

/** The notice as paragraphs before and after its list, for the page. */
export function preview(kind: PaperToName['kind'], content: NoticeContent, words: RowWords = (how, until) => `${how}${until}前补齐。`): PaperPreviewView {
  const at = content.blocks.findIndex((block) => block.kind === 'numbered' || block.kind === 'table');
  const paragraphs = (blocks: readonly DocumentBlock[]): string[] => blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text);
  const list = content.blocks[at];
  return {
    kind, title: DOCUMENT_KINDS[kind].zh, addressee: content.addressee, paragraphs: paragraphs(at < 0 ? content.blocks : content.blocks.slice(0, at)), items: itemsOf(list, words),
    closing: at < 0 ? [] : paragraphs(content.blocks.slice(at + 1)), unit: content.unit, dated: content.dated,
  };
}
