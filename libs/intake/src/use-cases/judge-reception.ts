import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, MATERIAL_VERDICTS, type DocumentBlock, type NoticeContent } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { addDays, noticeDueOn, plainDate, type PlainDate } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Letterhead, projectColumns, type PaperToName } from '@onecounter/casework';
import type { JudgedReceptionView, PaperPreviewView } from '../http/reception.view';
import { judgeMaterials, type JudgedMaterial, type MaterialFinding } from '../rules/judge-materials';
import { judgeOutcome, type Outcome } from '../rules/judge-outcome';
import { acceptancePaper, supplementPaper } from '../rules/papers';
import { datesOf } from './request-supplement';
import { Reception } from './reception';

interface Input { readonly itemCode: string; readonly itemVersionId?: number; readonly applicantName?: string; readonly byAgent: boolean; readonly conditions: readonly string[]; readonly materials: readonly MaterialFinding[] }
const LABELS = { acceptApplication: '受理', requestSupplement: '一次性告知', notFinished: '还没查完' } as const;

/** 试判: the right column of the reception, by the same rules that will decide. */
@Injectable()
export class JudgeReception {
  constructor(private readonly reception: Reception, private readonly letterhead: Letterhead, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async run(input: Input, actor: Actor): Promise<JudgedReceptionView> {
    const item = await this.reception.itemToJudge(input.itemCode, input.itemVersionId);
    const materials = judgeMaterials(item.definition, input, input.materials);
    const outcome = judgeOutcome(materials);
    const [today, calendar] = [this.legal.today(), await this.calendars.of(actor.jurisdictionPath)];
    const completeOn = outcome.kind === 'acceptApplication' ? today : calendar.addWorkingDays(today, 1).date;
    const due = projectColumns(item.definition, { accepted_on: completeOn, decided_on: null, holds: [], extensions: [] }, calendar);
    const dates = { promisedDueOn: due.promised_due_on ?? '', statutoryDueOn: due.statutory_due_on ?? '', provisional: due.provisional };
    const paper = this.paperOf(item, outcome, materials, today, { ...dates, ...datesOf(item, calendar, today) }, input.applicantName ?? '申请人');
    const content = this.letterhead.content(paper, await this.letterhead.organOf(item.unitId)) as NoticeContent;
    const { statutoryLimit, promisedLimit } = item.definition;
    const text = (limit: { days: number; unit: string }): string => (limit.days === 0 ? '当日办结' : `${limit.days} 个${limit.unit === 'working' ? '工作日' : '自然日'}`);
    return {
      outcome: outcome.kind, outcomeLabel: LABELS[outcome.kind], materials: materials.map(presentJudged), unchecked: [...outcome.unchecked],
      told: outcome.told.map((one) => ({ material: one.material, name: one.name, missing: one.what === 'missing', points: one.what === 'missing' ? [] : [...one.what], text: one.text })),
      paper: preview(paper.kind, content), noticeDueOn: noticeDueOn(today, calendar).on, completeOn, ...dates, promisedText: text(promisedLimit), statutoryText: text(statutoryLimit),
    };
  }

  private paperOf(
    item: ItemVersion, outcome: Outcome, materials: readonly JudgedMaterial[], today: PlainDate,
    dates: { promisedDueOn: string; statutoryDueOn: string; provisional: boolean; ifOn: string; doneOn: string; supplementDueOn: string }, applicantName: string,
  ): PaperToName {
    const head = { applicantName, itemName: item.definition.name, caseNumber: '（出具时编号）', progressCode: '（出具时生成）' };
    if (outcome.kind === 'acceptApplication') return acceptancePaper(head, item.definition, today, { promised: dates.promisedDueOn || addDays(today, 0), statutory: dates.statutoryDueOn || today, provisional: dates.provisional });
    return supplementPaper(head, outcome.told, materials.filter((one) => one.verdict === 'good').length, plainDate(today), dates);
  }
}

function presentJudged({ definition, verdict, points }: JudgedMaterial) {
  return { code: definition.code, verdict, verdictLabel: MATERIAL_VERDICTS[verdict].zh, goodPoints: points.filter((point) => point.verdict === 'good').length, allPoints: definition.points.filter((point) => point.kind === 'formal').length };
}

/** The notice as paragraphs before and after its list, for the page. */
export function preview(kind: PaperToName['kind'], content: NoticeContent): PaperPreviewView {
  const at = content.blocks.findIndex((block) => block.kind === 'numbered');
  const paragraphs = (blocks: readonly DocumentBlock[]): string[] => blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text);
  const list = content.blocks[at];
  return {
    kind, title: DOCUMENT_KINDS[kind].zh, addressee: content.addressee, paragraphs: paragraphs(at < 0 ? content.blocks : content.blocks.slice(0, at)), items: list?.kind === 'numbered' ? list.items : [],
    closing: at < 0 ? [] : paragraphs(content.blocks.slice(at + 1)), unit: content.unit, dated: content.dated,
  };
}
