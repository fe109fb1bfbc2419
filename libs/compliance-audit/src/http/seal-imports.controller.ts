import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { ImportSealUsesQuery, PreviewSealImportQuery } from './seal-import.body';
import { SealImportPreviewView } from './seal-import.view';
import { SealImports } from './seal-imports';

const FILE = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };
const READING = ['invalidInput', 'notFound', 'malformedRequest', 'unsupportedMedia', 'fileTooLarge', 'importUnreadable', 'sealRegisterOfOthers', 'sealColumnsWrong'] as const;

/** 导入台账: paper registers from Excel */
@Controller()
export class SealImportsController {
  constructor(private readonly imports: SealImports) {}

  /** An empty register to fill in. */
  @Get('seal-register-template')
  @Streams('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readSealRegisters', [], 'downloadSealRegisterTemplate')
  downloadSealRegisterTemplate(): Promise<StreamableFile> {
    return this.imports.template();
  }

  /** What a workbook would bring, and every cell that is wrong; changes nothing. */
  @Post('seal-registers/:id/preview-seal-import')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('importSealUses', READING, 'previewSealImport')
  previewSealImport(@Param('id', SubjectId) id: number, @Req() request: FastifyRequest, @Query() query: PreviewSealImportQuery, @By() actor: Actor): Promise<SealImportPreviewView> {
    return this.imports.preview(id, request, query, actor);
  }

  /** All lines that are not in the register yet, or none. */
  @Post('seal-registers/:id/import-seal-uses')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('importSealUses', [...READING, 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', 'sealImportKnown', 'importFaulty', 'sealImportStale', 'sealImportEmpty', 'ledgerWeekLocked'])
  importSealUses(@Param('id', SubjectId) id: number, @Req() request: FastifyRequest, @Query() query: ImportSealUsesQuery, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.imports.apply(id, request, query, actor);
  }
}
