import { Controller, Get, Query } from '@nestjs/common';
import { By, Verb, type Actor } from '@onecounter/platform';
import { ShowAgencyBoard } from '../use-cases/show-agency-board';
import { ShowAgencyBoardQuery } from './agency-board.body';
import { AgencyBoardView } from './agency-board.view';

/** 项目看板 */
@Controller('agency-board')
export class AgencyBoardController {
  constructor(private readonly show: ShowAgencyBoard) {}

  @Get()
  @Verb('readAgencyProjects', ['invalidInput'], 'showAgencyBoard')
  showAgencyBoard(@Query() query: ShowAgencyBoardQuery, @By() actor: Actor): Promise<AgencyBoardView> {
    return this.show.run(query, actor);
  }
}
