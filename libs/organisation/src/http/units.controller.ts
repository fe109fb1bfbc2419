import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SignedIn, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { ChangeAliases } from '../use-cases/units/change-aliases';
import { CloseUnit } from '../use-cases/units/close-unit';
import { EstablishUnit } from '../use-cases/units/establish-unit';
import { MoveUnit } from '../use-cases/units/move-unit';
import { RenameUnit } from '../use-cases/units/rename-unit';
import { OrganisationStepView } from './step.view';
import { FoundUnitsView, UnitFileView } from './unit.view';
import { UnitAnswers } from './unit-answers';
import { ChangeAliasesBody, CloseUnitBody, EstablishUnitBody, FindUnitsQuery, MoveUnitBody, RenameUnitBody } from './unit.body';

/** 机构：设立、更名、调整隶属、别称、撤销。 */
@Controller('units')
export class UnitsController {
  constructor(
    private readonly answers: UnitAnswers, private readonly establishing: EstablishUnit, private readonly renaming: RenameUnit, private readonly moving: MoveUnit,
    private readonly aliases: ChangeAliases, private readonly closing: CloseUnit,
  ) {}

  @Get('find') @SignedIn('findUnits', '找机构', ['passwordMustChange', 'invalidInput'])
  findUnits(@Query() { words }: FindUnitsQuery): Promise<FoundUnitsView> {
    return this.answers.find(words);
  }

  @Get(':id') @Verb('readOrganisation', ['notFound'], 'showUnit')
  showUnit(@By() actor: Actor, @Param('id', SubjectId) id: number): Promise<UnitFileView> {
    return this.answers.file(id, actor);
  }

  @Post('establish-unit') @HttpCode(200) @Verb('establishUnit', ['invalidInput', 'nameInvalid', 'unitCodeTaken', 'unitNotThere', 'documentPrefixTaken'])
  async establishUnit(@By() actor: Actor, @Body() body: EstablishUnitBody): Promise<OrganisationStepView> {
    const { parentId = null, region = null, documentPrefix = '', alias = [] } = body;
    return this.answers.told(await this.establishing.run(actor, { ...body, parentId, region, documentPrefix, alias }));
  }

  @Post(':id/rename-unit') @HttpCode(200)
  @Verb('renameUnit', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast', 'nameInvalid', 'documentPrefixTaken', 'unitChangePending', 'unitUnchanged'])
  async renameUnit(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RenameUnitBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.renaming.run(id, body, actor));
  }

  @Post(':id/move-unit') @HttpCode(200)
  @Verb('moveUnit', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast', 'unitNotThere', 'unitCycle', 'unitInUse', 'unitChangePending', 'unitUnchanged'])
  async moveUnit(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() { version, parentId = null, from }: MoveUnitBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.moving.run(id, { version, parentId, from }, actor));
  }

  @Post(':id/change-aliases') @HttpCode(200) @Verb('changeAliases', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'nameInvalid', 'unitUnchanged'])
  async changeAliases(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: ChangeAliasesBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.aliases.run(id, body, actor));
  }

  @Post(':id/close-unit') @HttpCode(200) @Verb('closeUnit', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'effectiveInPast', 'datesReversed', 'unitInUse'])
  async closeUnit(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: CloseUnitBody): Promise<OrganisationStepView> {
    return this.answers.told(await this.closing.run(id, body, actor));
  }
}
