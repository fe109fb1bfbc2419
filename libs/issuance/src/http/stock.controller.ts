import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { STOCK_RANGE } from '@onecounter/contracts';
import { addDays, plainDate } from '@onecounter/kernel';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { BlankSheets } from '../data/blank-sheets';
import { HandOutStockRangeBody, LOST_STATES, LoseSheetBody, LostSheetsQuery, ReceiveStockRangeBody } from './stock.body';
import { StockAnswers } from './stock-answers';
import { StockSteps } from './stock-steps';
import { LostSheetView, StockRangeView, StockRangeWithStepsView } from './stock.view';
import { SubjectStory } from './subject-story';
import { SubjectStepTakenView } from './template.view';

/** 空白证件：入库、领用、废证、缺号。 */
@Controller('stock-ranges')
export class StockController {
  constructor(private readonly answers: StockAnswers, private readonly story: SubjectStory, private readonly steps: StockSteps, private readonly sheets: BlankSheets) {}

  @Get()
  @Verb('readCertificateStock', [], 'listStockRanges')
  listStockRanges(@By() actor: Actor): Promise<StockRangeView[]> {
    return this.answers.ranges(actor);
  }

  /** 每月废证清单: spoilt, missing, and printed and voided. */
  @Get('lost-sheets')
  @Verb('readCertificateStock', ['invalidInput'], 'listLostSheets')
  async listLostSheets(@Query() { month }: LostSheetsQuery, @By() actor: Actor): Promise<LostSheetView[]> {
    const [year = 0, number = 0] = month.split('-').map(Number);
    const following = plainDate(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`);
    const rows = await this.sheets.lost(actor, `${month}-01`, addDays(following, -1));
    return rows.map((row) => ({
      stockNumber: row.stock_number, unitName: row.unit_name, state: row.state, stateLabel: LOST_STATES[row.state], reason: row.reason, byName: row.by_name ?? '系统', on: row.on_date, caseId: row.case_id, caseNumber: row.case_number,
    }));
  }

  @Get(':id')
  @Verb('readCertificateStock', ['notFound'], 'showStockRange')
  async showStockRange(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StockRangeWithStepsView> {
    return { ...(await this.answers.range(id, actor)), ...(await this.story.of(STOCK_RANGE, id)) };
  }

  @Post('receive-stock-range')
  @Verb('receiveStockRange', ['invalidInput', 'stockRangeOverlaps'])
  receiveStockRange(@By() actor: Actor, @Body() body: ReceiveStockRangeBody): Promise<SubjectStepTakenView> {
    return this.steps.receive(actor, body);
  }

  @Post(':id/hand-out-stock-range')
  @HttpCode(200)
  @Verb('handOutStockRange', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed'])
  handOutStockRange(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: HandOutStockRangeBody): Promise<SubjectStepTakenView> {
    return this.steps.handOut(actor, id, body);
  }

  @Post(':id/spoil-blank-sheet')
  @HttpCode(200)
  @Verb('spoilBlankSheet', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'opinionRequired', 'stockNumberNotReceived', 'stockNumberUsed', 'stockNumberAccounted'])
  spoilBlankSheet(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: LoseSheetBody): Promise<SubjectStepTakenView> {
    return this.steps.spoil(actor, id, body);
  }

  @Post(':id/report-missing-sheet')
  @HttpCode(200)
  @Verb('reportMissingSheet', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'opinionRequired', 'stockNumberNotReceived', 'stockNumberUsed', 'stockNumberAccounted'])
  reportMissingSheet(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: LoseSheetBody): Promise<SubjectStepTakenView> {
    return this.steps.reportMissing(actor, id, body);
  }
}
