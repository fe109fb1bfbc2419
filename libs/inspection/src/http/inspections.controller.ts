import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { By, OwnTransaction, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { OpenInspection, ShowInspections, ShowTrips } from '../use-cases/show-inspections';
import { ListInspectionsQuery, PeriodQuery, ShowInspectionContactBody } from './inspection.body';
import { InspectionContactView, InspectionCountsView, InspectionPageView, SuggestionsView } from './inspection.view';

/** 勘验申请 and their numbers */
@Controller()
export class InspectionsController {
  constructor(private readonly show: ShowInspections, private readonly trips: ShowTrips, private readonly records: OpenInspection) {}

  /** 勘验申请, the newest first */
  @Get('inspections')
  @Verb('readInspections', ['invalidInput'], 'listInspections')
  listInspections(@Query() query: ListInspectionsQuery, @By() actor: Actor): Promise<InspectionPageView> {
    return this.show.list(query, actor);
  }

  /** 勘验、联合勘验、一车勘验次数 of a period, by section */
  @Get('inspection-counts')
  @Verb('readInspections', ['invalidInput', 'periodReversed'], 'countInspections')
  countInspections(@Query() query: PeriodQuery, @By() actor: Actor): Promise<InspectionCountsView> {
    return this.show.counts(query, actor);
  }

  /** 建议: what waits, brought together by district and due date; and who can go */
  @Get('inspection-suggestions')
  @Verb('planTrip', ['invalidInput'], 'suggestTrips')
  suggestTrips(@By() actor: Actor): Promise<SuggestionsView> {
    return this.trips.suggestions(actor);
  }

  @Get('inspections/:id/photos/:fileId')
  @Streams('image/jpeg')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  @Verb('readInspections', ['notFound', 'invalidInput'], 'openInspectionPhoto')
  openInspectionPhoto(@Param('id', SubjectId) id: number, @Param('fileId', ParseUUIDPipe) fileId: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.records.photo(id, fileId, actor);
  }

  // its own transaction: the answer must not be kept for repeated requests
  @Post('inspections/:id/show-inspection-contact')
  @OwnTransaction()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Verb('showInspectionContact', ['notFound', 'invalidInput'])
  showInspectionContact(@Param('id', SubjectId) id: number, @Body() body: ShowInspectionContactBody, @By() actor: Actor): Promise<InspectionContactView> {
    return this.records.contact(id, body.reason, actor);
  }
}
