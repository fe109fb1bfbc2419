import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { FileAgencyRecord, RecordItemResult } from '../use-cases/results/record-item-result';
import { PrintHandover, ShowAgencyResults } from '../use-cases/results/show-agency-results';
import { SignAgencyHandover } from '../use-cases/results/sign-agency-handover';
import { FileAgencyRecordBody, RecordItemResultBody, SignAgencyHandoverBody } from './agency-results.body';
import { AgencyResultsView } from './agency-results.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 代办项目: 结果反馈和移交清单 */
@Controller('agency-projects')
export class AgencyResultsController {
  constructor(private readonly show: ShowAgencyResults, private readonly print: PrintHandover) {}

  @Get(':id/results')
  @Verb('readAgencyProjects', ['notFound'], 'showAgencyResults')
  showAgencyResults(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyResultsView> {
    return this.show.run(id, actor);
  }

  @Get(':id/handover-list')
  @Streams('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readAgencyProjects', ['notFound', 'documentNotReady', 'agencyHandoverEmpty', 'unitUnknown'], 'openHandoverList')
  openHandoverList(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.print.run(id, actor);
  }
}

/** 登记结果反馈、签署移交清单、补交档案材料 */
@Controller('agency-projects')
export class AgencyResultStepsController {
  constructor(private readonly result: RecordItemResult, private readonly handover: SignAgencyHandover, private readonly record: FileAgencyRecord) {}

  @Post(':id/record-item-result')
  @HttpCode(200)
  @Verb('recordItemResult', [...STEP, 'agencyItemUnknown', 'agencyResultKnown', 'agencyResultNotReady', 'trackedDayToCome'])
  recordItemResult(@Param('id', SubjectId) id: number, @Body() body: RecordItemResultBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.result.run(id, body, actor);
  }

  @Post(':id/sign-agency-handover')
  @HttpCode(200)
  @Verb('signAgencyHandover', [...STEP, 'agencyHandoverSigned', 'agencyHandoverEmpty', 'agencyHandoverIncomplete', 'agencyHandoverUnknown', 'signatureRequired', 'fileTypeRefused', 'fileTooLarge', 'glyphMissing', 'unitUnknown'])
  signAgencyHandover(@Param('id', SubjectId) id: number, @Body() body: SignAgencyHandoverBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.handover.run(id, body, actor);
  }

  @Post(':id/file-agency-record')
  @HttpCode(200)
  @Verb('fileAgencyRecord', STEP)
  fileAgencyRecord(@Param('id', SubjectId) id: number, @Body() body: FileAgencyRecordBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.record.run(id, body, actor);
  }
}
