import { FORM_REVIEW_OUTCOMES, type FormReviewOutcome, type SampleNote } from '@onecounter/contracts';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import type { FormFilter } from '../data/forms';
import type { FormFilePurpose } from '../rules/forms/form-file-type';
import { EachWhole } from './definition-rules';
import { IsPlainDate } from './is-plain-date';

const CODE = /^[A-Z][A-Z0-9-]{1,39}$/;
const MOST_MATERIALS = 60;

/** 查表格。 */
export class FormsQuery {
  /** 编号、名称、科室、材料或事项名称中的字词。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
  /** registered 待审定，inUse 在用，cancelled 已取消，due 该清理，broken 地址打不开。 */
  @IsOptional() @IsIn(['registered', 'inUse', 'cancelled', 'due', 'broken']) state?: FormFilter;
  /** 科室编码。 */
  @IsOptional() @IsString() @Length(1, 32) unit?: string;
  /** 事项编码：这个事项的材料用的表格，取消了的也在内。 */
  @IsOptional() @IsString() @Length(1, 1320) item?: string;
}

export class FormFileQuery {
  /** 第几版；不写是现在这版。 */
  @IsOptional() @Matches(/^[1-9]\d{0,6}$/) edition?: string;
}

export class UploadFormFileQuery {
  /** form 空白表格（PDF、DOCX、XLSX、OFD），sample 填写样例的图片（PNG、JPG） */
  @IsIn(['form', 'sample']) purpose: FormFilePurpose;
}

class FormContentBody {
  @IsString() @Length(1, 120) @Matches(/\S/u) name: string;
  /** 用它的材料的编码 */
  @IsArray() @ArrayMaxSize(MOST_MATERIALS) @ArrayUnique() @Matches(CODE, { each: true }) materials: string[];
  /** 自己上传的空白表格；与下载地址二选一 */
  @IsOptional() @IsUUID() fileId?: string;
  /** 下载地址，http 或 https */
  @IsOptional() @IsString() @Length(1, 500) address?: string;
}

/** 登记表格：文件和下载地址必有其一。 */
export class RegisterFormBody extends FormContentBody {
  /** 大写字母开头，大写字母、数字和横线 */
  @Matches(CODE) code: string;
  /** 科室编码；不写是本人的科室 */
  @IsOptional() @IsString() @Length(1, 32) unitCode?: string;
}

/** 修改表格：文件和地址都不写则不换。 */
export class ReviseFormBody extends FormContentBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsNumber() @Min(1) version: number;
}

/** 样例上的一条说明 */
export class SampleNoteBody implements SampleNote {
  /** 离左边多远，占图宽的百分之几 */
  @IsNumber() @Min(0) @Max(100) x: number;
  /** 离上边多远，占图高的百分之几 */
  @IsNumber() @Min(0) @Max(100) y: number;
  @IsString() @Length(1, 300) @Matches(/\S/u) text: string;
}

export class IllustrateFormBody {
  @IsNumber() @Min(1) version: number;
  /** 自己上传的图片；不写则不换 */
  @IsOptional() @IsUUID() fileId?: string;
  @EachWhole(() => SampleNoteBody, 40) notes: SampleNoteBody[];
}

/** 清理表格 */
export class ReviewFormBody {
  @IsNumber() @Min(1) version: number;
  /** kept 保留，simplified 精简，cancelled 取消 */
  @IsIn(Object.keys(FORM_REVIEW_OUTCOMES)) outcome: FormReviewOutcome;
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
  /** 哪天清理的，不能在今天以后，也不能早于上次 */
  @IsPlainDate() reviewedOn: string;
}

export class CancelFormBody {
  @IsNumber() @Min(1) version: number;
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}
