import { ILLUSTRATED_SAMPLE, type IllustratedSampleStatus, type SampleMark } from '@onecounter/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { EachWhole } from '../definition-rules';

const MOST_PAGES = 10;
const MOST_MARKS = 40;

/** 查图解范本。 */
export class SamplesQuery {
  /** 事项编码 */
  @IsOptional() @IsString() @Length(1, 32) item?: string;
  @IsOptional() @IsIn(Object.keys(ILLUSTRATED_SAMPLE.statuses)) status?: IllustratedSampleStatus;
  /** 接着上一页最后一份的编号往下 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) before?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class TrainingHandbookQuery {
  /** 事项编码，逗号分开，最多 10 个 */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((code) => code.trim()) : value))
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @ArrayUnique() @IsString({ each: true }) @Length(1, 32, { each: true }) items: string[];
}

export class UploadSamplePageQuery {
  /** 涂黑的地方：“左,上,宽,高”，页面的百分之几，几处用分号隔开；不写是没有要涂的 */
  @IsOptional() @IsString() @Length(0, 4000) boxes?: string;
}

/** 图上的一处编号；次序就是号 */
export class SampleMarkBody implements SampleMark {
  /** 第几页，从 1 起 */
  @IsInt() @Min(1) @Max(MOST_PAGES) page: number;
  /** 离左边多远，占页宽的百分之几 */
  @IsNumber() @Min(0) @Max(100) x: number;
  /** 离上边多远，占页高的百分之几 */
  @IsNumber() @Min(0) @Max(100) y: number;
  @IsString() @Length(1, 200) @Matches(/\S/u) text: string;
  /** 这份材料的要点编码 */
  @IsString() @Length(1, 60) pointCode: string;
}

/** 范本的全部页和全部编号 */
export abstract class SampleContentBody {
  /** 传上来的页，按次序；修改时没有再写的页不留 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_PAGES) @ArrayUnique() @IsUUID(undefined, { each: true }) pages: string[];
  @EachWhole(() => SampleMarkBody, MOST_MARKS) marks: SampleMarkBody[];
}

export class ReviseSampleBody extends SampleContentBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsInt() @Min(1) version: number;
}

export class PublishSampleBody {
  @IsInt() @Min(1) version: number;
  /** 已经逐页核对，个人信息都涂黑了 */
  @IsBoolean() confirmed: boolean;
}

export class RetireSampleBody {
  @IsInt() @Min(1) version: number;
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}
