import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { By, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { GrantPermission } from '../use-cases/roles/grant-permission';
import { TakePermission } from '../use-cases/roles/take-permission';
import { RoleAnswers } from './role-answers';
import { RolePermissionBody } from './role.body';
import { RolesView, RoleTraceView } from './role.view';
import { OrganisationStepView } from './step.view';
import { stepView } from './trace-answers';

/** 角色与权限：安全管理员给予和收回，审计管理员看得见。 */
@Controller('roles')
export class RolesController {
  constructor(private readonly answers: RoleAnswers, private readonly granting: GrantPermission, private readonly taking: TakePermission) {}

  @Get() @Verb('readRoles', [], 'listRoles')
  listRoles(@By() actor: Actor): Promise<RolesView> {
    return this.answers.list(actor);
  }

  @Get(':id/trace') @Verb('readRoles', ['notFound'], 'showRoleTrace')
  showRoleTrace(@Param('id', SubjectId) id: number): Promise<RoleTraceView> {
    return this.answers.traceOf(id);
  }

  @Post(':id/grant-permission') @HttpCode(200) @Verb('grantPermission', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau', 'ownPost', 'permissionHeld', 'separationOfDuties'])
  async grantPermission(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RolePermissionBody): Promise<OrganisationStepView> {
    return stepView(await this.granting.run(id, body, actor));
  }

  @Post(':id/take-permission') @HttpCode(200) @Verb('takePermission', ['notFound', 'invalidInput', 'changedMeanwhile', 'stepNotAllowed', 'ofWholeBureau', 'ownPost', 'permissionNotHeld'])
  async takePermission(@By() actor: Actor, @Param('id', SubjectId) id: number, @Body() body: RolePermissionBody): Promise<OrganisationStepView> {
    return stepView(await this.taking.run(id, body, actor));
  }
}
