import { DUTY_ROLES, type DutyRole } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

const MOST = Number.MAX_SAFE_INTEGER;

export class DutyTableQuery {
  /** 空：本单位 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST)
  unitId?: number;
}
export class SetDutyPostBody {
  @IsIn(DUTY_ROLES)
  role: DutyRole;

  /** 空：全部事项 */
  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  /** A角 */
  @IsInt() @Min(1) @Max(MOST)
  aId: number;

  /** B角；空：还没有 */
  @IsOptional() @IsInt() @Min(1) @Max(MOST)
  bId?: number;
}
export class ChangeDutyPostBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(MOST)
  aId: number;

  @IsOptional() @IsInt() @Min(1) @Max(MOST)
  bId?: number;
}
export class EndDutyPostBody {
  @IsInt() @Min(1)
  version: number;
}
