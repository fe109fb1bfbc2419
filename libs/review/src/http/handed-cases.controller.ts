import { Controller, Get, Param } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ShowHandedCases } from '../use-cases/leave/show-handed-cases';
import { HandedCaseView } from './handed-case.view';

@Controller('leaves')
export class HandedCasesController {
  constructor(private readonly show: ShowHandedCases) {}

  /** Whoever sees the leave, of the cases within their reach; the newest 500. */
  @Get(':id/handed-cases')
  @Verb('readLeaves', ['notFound'], 'listHandedCases')
  listHandedCases(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<HandedCaseView[]> {
    return this.show.ofLeave(id, actor);
  }
}
