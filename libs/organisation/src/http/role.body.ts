import { GRANTABLE, type Permission } from '@onecounter/contracts';
import { IsIn, IsInt, Min } from 'class-validator';

/** 给予或收回一项权限. */
export class RolePermissionBody {
  /** 看到的步数 */
  @IsInt() @Min(1) version: number;
  /** 权限，e.g. exportCases */
  @IsIn(GRANTABLE) permission: Permission;
}
