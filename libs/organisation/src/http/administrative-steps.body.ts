import { ADMINISTERED, type AdministeredKind } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsPlainDate } from './is-plain-date';

export class ListAdministrativeStepsQuery {
  /** Part of the name of whoever did it, or of whom or what it was done to */
  @IsOptional() @IsString() @MaxLength(100)
  words?: string;

  @IsOptional() @IsIn(Object.keys(ADMINISTERED))
  kind?: AdministeredKind;

  /** First day, Asia/Shanghai by machine time */
  @IsOptional() @IsPlainDate()
  from?: string;

  /** Last day, included */
  @IsOptional() @IsPlainDate()
  to?: string;

  /** What the page before gave as `next` */
  @IsOptional() @Matches(/^\d{1,15}\.[a-zA-Z]{1,30}\.\d{1,15}\.\d{1,9}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}
