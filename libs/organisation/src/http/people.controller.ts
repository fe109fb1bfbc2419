import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { AppointPost } from '../use-cases/people/appoint-post';
import { AssignSections } from '../use-cases/people/assign-sections';
import { EndPost } from '../use-cases/people/end-post';
import { RegisterPerson } from '../use-cases/people/register-person';
import { RenamePerson } from '../use-cases/people/rename-person';
import { PeoplePageView, PersonFileView } from './person.view';
import { OrganisationStepView } from './step.view';
import { AppointPostBody, AssignSectionsBody, EndPostBody, PeopleQuery, RegisterPersonBody, RenamePersonBody } from './person.body';
import { PersonAnswers } from './person-answers';
import { stepView } from './trace-answers';

/** 人员和任职。 */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly answers: PersonAnswers, private readonly registering: RegisterPerson, private readonly renaming: RenamePerson, private readonly appointing: AppointPost,
    private readonly ending: EndPost, private readonly assigning: AssignSections,
  ) {}

  @Get() @Verb('readOrganisation', ['invalidInput'], 'listPeople')
  listPeople(@By() actor: Actor, @Query() query: PeopleQuery): Promise<PeoplePageView> {
    return this.answers.list(query, actor);
  }

  @Get(':id') @Verb('readOrganisation', ['notFound'], 'showPerson')
  showPerson(@By() actor: Actor, @Param('id', SubjectId) id: number): Promise<PersonFileView> {
    return this.answers.file(id, actor);
  }

  @Post('register-person') @HttpCode(200) @Verb('registerPerson', ['invalidInput', 'nameInvalid', 'residentIdInvalid', 'personKnown'])
  async registerPerson(@By() actor: Actor, @Body() body: RegisterPersonBody): Promise<OrganisationStepView> {
    return stepView(await this.registering.run(actor, body));
  }

  @Post(':id/rename-person') @HttpCode(200) @Verb('renamePerson', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'nameInvalid'])
  async renamePerson(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RenamePersonBody): Promise<OrganisationStepView> {
    return stepView(await this.renaming.run(id, body, actor));
  }

  @Post(':id/appoint-post') @HttpCode(200)
  @Verb('appointPost', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself', 'effectiveInPast', 'datesReversed', 'unitNotThere', 'postNotOfUnit', 'windowUnknown', 'postOverlaps', 'separationOfDuties'])
  async appointPost(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: AppointPostBody): Promise<OrganisationStepView> {
    const { windowId = null, sectionIds = [], to = null } = body;
    return stepView(await this.appointing.run(id, { ...body, windowId, sectionIds, to }, actor));
  }

  @Post(':id/end-post') @HttpCode(200) @Verb('endPost', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself', 'effectiveInPast', 'postUnknown', 'datesReversed'])
  async endPost(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: EndPostBody): Promise<OrganisationStepView> {
    return stepView(await this.ending.run(id, body, actor));
  }

  @Post(':id/assign-sections') @HttpCode(200)
  @Verb('assignSections', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'notOneself', 'effectiveInPast', 'postUnknown', 'unitNotThere', 'datesReversed'])
  async assignSections(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: AssignSectionsBody): Promise<OrganisationStepView> {
    return stepView(await this.assigning.run(id, body, actor));
  }
}
