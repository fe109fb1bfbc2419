import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, type StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { OpenAuditFile } from '../use-cases/open-audit-file';
import { ScanRegisterPage } from '../use-cases/seals/scan-register-page';
import { ScanRegisterPageBody } from './audit-file.body';

const FILE = 'application/octet-stream';
const NO_SNIFF = ['X-Content-Type-Options', 'nosniff'] as const;

/** 附件和扫描页 */
@Controller()
export class AuditFilesController {
  constructor(private readonly files: OpenAuditFile, private readonly scan: ScanRegisterPage) {}

  @Get('findings/:id/files/:fileId')
  @Streams(FILE)
  @Header(...NO_SNIFF)
  @Verb('readFindings', ['notFound', 'fileStoreAway'], 'openFindingFile')
  openFindingFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.ofFinding(id, fileId, actor);
  }

  @Get('award-appeals/:id/files/:fileId')
  @Streams(FILE)
  @Header(...NO_SNIFF)
  @Verb('readAwards', ['notFound', 'fileStoreAway'], 'openAppealFile')
  openAppealFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.ofAppeal(id, fileId, actor);
  }

  @Get('seal-registers/:id/pages/:fileId')
  @Streams(FILE)
  @Header(...NO_SNIFF)
  @Verb('readSealRegisters', ['notFound', 'fileStoreAway'], 'openRegisterPage')
  openRegisterPage(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.ofRegister(id, fileId, actor);
  }

  @Post('seal-registers/:id/scan-register-page')
  @HttpCode(200)
  @Verb('scanRegisterPage', ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'sealRegisterOfOthers', 'sealPageReversed', 'sealPageKnown', 'idempotencyKeyReused'])
  scanRegisterPage(@Param('id', SubjectId) id: number, @Body() body: ScanRegisterPageBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.scan.run(id, body, actor);
  }
}
