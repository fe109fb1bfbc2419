import { SampleContentBody } from '@onecounter/catalogue';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';

/** 范本取自哪里 */
export class SampleSourceBody {
  /** 办结了的办件 */
  @IsInt() @Min(1) caseId: number;
  /** 这个办件的一份材料的文件 */
  @IsUUID() fileId: string;
}

export class DraftSampleBody extends SampleContentBody {
  /** 事项编码 */
  @IsString() @Length(1, 32) itemCode: string;
  @IsString() @Length(1, 60) materialCode: string;
  /** 不是取自办件的不写 */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => SampleSourceBody) source?: SampleSourceBody;
}
