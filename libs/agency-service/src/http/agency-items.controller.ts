import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { MoveItem } from '../use-cases/items/move-item';
import { OpenItemFile } from '../use-cases/items/open-item-file';
import { ShowAgencyItems } from '../use-cases/items/show-items';
import { AgencyItemsView } from './agency-items.view';
import { LinkItemCaseBody, TrackOutsideItemBody, UnlinkItemCaseBody } from './county-transfer.body';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused'] as const;

/** 代办项目: 事项办理 */
@Controller('agency-projects')
export class AgencyItemsController {
  constructor(private readonly show: ShowAgencyItems, private readonly move: MoveItem, private readonly files: OpenItemFile) {}

  @Get(':id/items')
  @Verb('readAgencyProjects', ['notFound'], 'showAgencyItems')
  showAgencyItems(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<AgencyItemsView> {
    return this.show.run(id, actor);
  }

  @Get(':id/files/:fileId')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readAgencyProjects', ['notFound'], 'openAgencyFile')
  openAgencyFile(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.files.ofProject(id, fileId, actor);
  }

  @Post(':id/link-item-case')
  @HttpCode(200)
  @Verb('linkItemCase', [...STEP, 'agencyItemUnknown', 'agencyItemWay', 'agencyCaseUnknown', 'agencyCaseOtherItem', 'agencyCaseLinked'])
  linkItemCase(@Param('id', SubjectId) id: number, @Body() body: LinkItemCaseBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.linkItemCase(id, body, actor);
  }

  @Post(':id/unlink-item-case')
  @HttpCode(200)
  @Verb('unlinkItemCase', STEP)
  unlinkItemCase(@Param('id', SubjectId) id: number, @Body() body: UnlinkItemCaseBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.unlinkItemCase(id, body, actor);
  }

  @Post(':id/track-outside-item')
  @HttpCode(200)
  @Verb('trackOutsideItem', [...STEP, 'agencyItemUnknown', 'agencyItemWay', 'trackedDayToCome', 'trackedPaperMissing'])
  trackOutsideItem(@Param('id', SubjectId) id: number, @Body() body: TrackOutsideItemBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.move.trackOutsideItem(id, body, actor);
  }
}
