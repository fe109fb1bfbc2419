import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class ListJointCasesQuery {
  /** lead: one's section leads; part: takes part or leads; all: within reach */
  @IsOptional() @IsIn(['lead', 'part', 'all'])
  view?: 'lead' | 'part' | 'all';

  @IsOptional() @IsString() @MaxLength(40)
  theme?: string;

  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  closed?: boolean;

  /** Applicant or number */
  @IsOptional() @IsString() @MaxLength(60)
  text?: string;

  @IsOptional() @IsString() @MaxLength(40)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class NoteBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(1000)
  text: string;
}

export class EndJointBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;
}
