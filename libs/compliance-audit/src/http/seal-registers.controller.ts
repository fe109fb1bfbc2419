import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { EnterSealUse } from '../use-cases/seals/enter-seal-use';
import { OpenSealRegister } from '../use-cases/seals/open-seal-register';
import { ShowSealRegisters } from '../use-cases/seals/show-seal-registers';
import { EnterSealUseBody, ListRegisterEntriesQuery, ListSealKeepersQuery, NameSealKeeperBody, OpenSealRegisterBody, StrikeSealUseBody } from './seal-register.body';
import { RegisterEntryPageView, SealKeeperView, SealRegisterRowView, SealRegisterView } from './seal-register.view';

const STEP = ['invalidInput', 'notFound', 'changedMeanwhile', 'stepNotAllowed', 'idempotencyKeyReused', 'sealRegisterOfOthers'] as const;

/** 用印登记簿: what was sealed on paper */
@Controller()
export class SealRegistersController {
  constructor(private readonly show: ShowSealRegisters, private readonly open: OpenSealRegister, private readonly enter: EnterSealUse) {}

  @Get('seal-registers')
  @Verb('readSealRegisters', [], 'listSealRegisters')
  listSealRegisters(@By() actor: Actor): Promise<SealRegisterRowView[]> {
    return this.show.list(actor);
  }

  /** Who can be named keeper of a register of one's own section. */
  @Get('seal-keepers')
  @Verb('openSealRegister', ['invalidInput'], 'listSealKeepers')
  listSealKeepers(@Query() query: ListSealKeepersQuery, @By() actor: Actor): Promise<SealKeeperView[]> {
    return this.open.keepers(query.unitId, actor);
  }

  @Get('seal-registers/:id')
  @Verb('readSealRegisters', ['notFound'], 'showSealRegister')
  showSealRegister(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<SealRegisterView> {
    return this.show.one(id, actor);
  }

  /** Latest use first. */
  @Get('register-entries')
  @Verb('readSealRegisters', ['invalidInput'], 'listRegisterEntries')
  listRegisterEntries(@Query() query: ListRegisterEntriesQuery, @By() actor: Actor): Promise<RegisterEntryPageView> {
    return this.show.lines(query, actor);
  }

  @Post('seal-registers/open-seal-register')
  @Verb('openSealRegister', ['invalidInput', 'idempotencyKeyReused', 'sealRegisterOfOthers', 'unitUnknown', 'sealKeeperUnknown', 'sealRegisterKnown'])
  openSealRegister(@Body() body: OpenSealRegisterBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.open.run(body, actor);
  }

  @Post('seal-registers/:id/name-seal-keeper')
  @HttpCode(200)
  @Verb('nameSealKeeper', [...STEP, 'sealKeeperUnknown'])
  nameSealKeeper(@Param('id', SubjectId) id: number, @Body() body: NameSealKeeperBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.open.nameSealKeeper(id, body, actor);
  }

  @Post('seal-registers/:id/enter-seal-use')
  @HttpCode(200)
  @Verb('enterSealUse', [...STEP, 'unitUnknown', 'sealDayAhead', 'sealLineKnown', 'ledgerWeekLocked'])
  enterSealUse(@Param('id', SubjectId) id: number, @Body() body: EnterSealUseBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.enter.run(id, body, actor);
  }

  @Post('seal-registers/:id/strike-seal-use')
  @HttpCode(200)
  @Verb('strikeSealUse', [...STEP, 'sealLineStruck', 'ledgerWeekLocked'])
  strikeSealUse(@Param('id', SubjectId) id: number, @Body() body: StrikeSealUseBody, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.enter.strikeSealUse(id, body, actor);
  }
}
