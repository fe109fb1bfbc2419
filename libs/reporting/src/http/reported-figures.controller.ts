import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { FigureSheets } from '../use-cases/reported/figure-sheets';
import { CorrectFigure, JudgeFigure } from '../use-cases/reported/move-reported-figure';
import { ReportFigure } from '../use-cases/reported/report-figure';
import { ShowFiguresDue, ShowReportedFigure } from '../use-cases/reported/show-reported-figures';
import { IssueReasonBody, IssueStepBody } from './bulletin.body';
import { CorrectFigureBody, FiguresDueQuery, ReportFigureBody } from './reported-figure.body';
import { FiguresDueView, FigureSheetTakenView, FigureSheetView, ReportedFigureView } from './reported-figure.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;
const VALUE = ['figureNotYours', 'figureValueWrong', 'figureDateOutside', 'figureEvidenceMissing', 'figureSandbox'] as const;
const FILE = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };
const READING = ['invalidInput', 'malformedRequest', 'unsupportedMedia', 'fileTooLarge', 'importUnreadable'] as const;

/** 填报指标: lists, one, its evidence */
@Controller('reported-figures')
export class ReportedFiguresController {
  constructor(private readonly due: ShowFiguresDue, private readonly show: ShowReportedFigure) {}

  /** What is due of a period, what has come, what is confirmed; a program sees what its department told. */
  @Get()
  @Verb('readReportedFigures', ['invalidInput', 'notFound'], 'listFiguresDue')
  listFiguresDue(@Query() { period }: FiguresDueQuery, @By() actor: Actor): Promise<FiguresDueView> {
    return this.due.run(period, actor);
  }

  @Get(':id')
  @Verb('readReportedFigures', ['notFound'], 'showReportedFigure')
  showReportedFigure(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ReportedFigureView> {
    return this.show.one(id, actor);
  }

  @Get(':id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readReportedFigures', ['notFound', 'fileStoreAway'], 'openFigureEvidence')
  openFigureEvidence(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.show.file(id, fileId, actor);
  }
}

/** 填报、更正、确认、退回、撤回 */
@Controller('reported-figures')
export class ReportedFigureStepsController {
  constructor(private readonly report: ReportFigure, private readonly correct: CorrectFigure, private readonly judge: JudgeFigure) {}

  /** By a person or by the program of a department; each figure of a period once. */
  @Post('report-figure')
  @Verb('reportFigure', ['invalidInput', 'notFound', 'figureNotReportable', 'figureKnown', 'figureReasonMissing', ...VALUE, 'idempotencyKeyReused'])
  reportFigure(@Body() body: ReportFigureBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.report.run(body, actor);
  }

  /** What was confirmed before counts until this is confirmed. */
  @Post(':id/correct-figure')
  @HttpCode(200)
  @Verb('correctFigure', [...STEP, ...VALUE])
  correctFigure(@Param('id', SubjectId) id: number, @Body() body: CorrectFigureBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.correct.run(id, body, actor);
  }

  @Post(':id/confirm-figure')
  @HttpCode(200)
  @Verb('confirmFigure', [...STEP, 'figureSelfConfirmed'])
  confirmFigure(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.confirmFigure(id, body, actor);
  }

  @Post(':id/return-figure')
  @HttpCode(200)
  @Verb('returnFigure', STEP)
  returnFigure(@Param('id', SubjectId) id: number, @Body() body: IssueReasonBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.returnFigure(id, body, actor);
  }

  @Post(':id/withdraw-figure')
  @HttpCode(200)
  @Verb('withdrawFigure', [...STEP, 'figureNotYours', 'figureCounted', 'figureSandbox'])
  withdrawFigure(@Param('id', SubjectId) id: number, @Body() body: IssueStepBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.judge.withdrawFigure(id, body, actor);
  }
}

/** 填报指标 from Excel */
@Controller()
export class FigureSheetsController {
  constructor(private readonly sheets: FigureSheets) {}

  /** A sheet with a line for each figure of the period that one answers for. */
  @Get('reported-figure-template')
  @Streams('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('reportFigure', ['invalidInput', 'notFound'], 'downloadFigureTemplate')
  downloadFigureTemplate(@Query() { period }: FiguresDueQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.sheets.template(period, actor);
  }

  /** What a workbook would report, and what is wrong with each line; changes nothing. */
  @Post('reported-figures/preview-figure-sheet')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('reportFigure', READING, 'previewFigureSheet')
  previewFigureSheet(@Req() request: FastifyRequest, @By() actor: Actor): Promise<FigureSheetView> {
    return this.sheets.preview(request, actor);
  }

  /** All lines that are not reported yet, or none. */
  @Post('reported-figures/import-figure-sheet')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('reportFigure', [...READING, 'figureSheetFaulty', 'figureSheetEmpty', 'figureSandbox', 'idempotencyKeyReused'], 'importFigureSheet')
  importFigureSheet(@Req() request: FastifyRequest, @By() actor: Actor): Promise<FigureSheetTakenView> {
    return this.sheets.take(request, actor);
  }
}
