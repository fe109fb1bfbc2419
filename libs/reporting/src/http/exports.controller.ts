import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { By, SignedIn, Streams, SubjectId, type Actor } from '@onecounter/platform';
import { AskForExport } from '../use-cases/exports/ask-for-export';
import { FetchExport } from '../use-cases/exports/fetch-export';
import { RequestExportBody } from './export.body';
import { exportView, ExportView } from './export.view';

/** 导出中心: one's own exports. Who may read a list may take it along; cases need 导出办件. */
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: AskForExport, private readonly files: FetchExport) {}

  @Get()
  @SignedIn('listExports', '我的导出', ['passwordMustChange'])
  async listExports(@By() actor: Actor): Promise<ExportView[]> {
    return (await this.exports.list(actor)).map(exportView);
  }

  @Post()
  @HttpCode(201)
  @SignedIn('requestExport', '导出清单', ['passwordMustChange', 'invalidInput', 'notPermitted', 'exportListUnknown', 'exportsUnderWay', 'idempotencyKeyReused'])
  async requestExport(@Body() body: RequestExportBody, @By() actor: Actor): Promise<ExportView> {
    return exportView(await this.exports.run(body, actor));
  }

  @Get(':id')
  @SignedIn('readExport', '一份导出', ['passwordMustChange', 'notFound'])
  async readExport(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ExportView> {
    return exportView(await this.exports.own(id, actor));
  }

  @Get(':id/file')
  @Streams('application/octet-stream')
  @SignedIn('downloadExport', '下载导出的清单', ['passwordMustChange', 'notFound', 'exportNotReady'])
  downloadExport(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.run(id, actor);
  }

  @Post(':id/cancel-export')
  @HttpCode(200)
  @SignedIn('cancelExport', '取消导出', ['passwordMustChange', 'notFound', 'exportOver', 'idempotencyKeyReused'])
  async cancelExport(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<ExportView> {
    return exportView(await this.exports.cancel(id, actor));
  }
}
