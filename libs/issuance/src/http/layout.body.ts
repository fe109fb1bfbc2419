import { ALIGNMENTS, DATE_FORMATS, FIELD_FONTS, FIELD_SOURCES, OVERFLOWS, PAPER_FORMATS, type Alignment, type CertificateLayout, type DateFormat, type FieldFont, type FieldSource, type Overflow, type PaperFormat, type TemplateBackground, type TemplateField, type TemplatePaper } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

const MOST_FIELDS = 80;
const LONGEST_MM = 1200;

/** 纸张; 毫米，按看的方向 */
export class TemplatePaperBody implements TemplatePaper {
  /** A4、A3 或 own 自定 */
  @IsIn(Object.keys(PAPER_FORMATS)) format: PaperFormat;
  @IsNumber() @Min(40) @Max(LONGEST_MM) width: number;
  @IsNumber() @Min(40) @Max(LONGEST_MM) height: number;
}

/** 底图 */
export class TemplateBackgroundBody implements TemplateBackground {
  /** none 没有，drawn 通用空白证，scan 上传的扫描件 */
  @IsIn(['none', 'drawn', 'scan']) kind: 'none' | 'drawn' | 'scan';
  /** 扫描件编号；不是扫描件的为空 */
  @ValidateIf((_, value) => value !== null) @IsUUID() fileId: string | null;
}

/** 模板上的一个字段; 毫米和磅 */
export class TemplateFieldBody implements TemplateField {
  @Matches(/^[\w-]{1,40}$/) id: string;
  /** 取什么：见 FIELD_SOURCES */
  @IsIn(Object.keys(FIELD_SOURCES)) source: FieldSource;
  /** 固定文字；其他来源前面加的字 */
  @IsString() @MaxLength(200) text: string;
  /** 固定文字只在这一项有内容时打印；空着总打印 */
  @ValidateIf((_, value) => value !== null) @IsIn(Object.keys(FIELD_SOURCES)) onlyWith: FieldSource | null;
  @IsNumber() @Min(-1200) @Max(1200) x: number;
  @IsNumber() @Min(-1200) @Max(1200) y: number;
  @IsNumber() @Min(2) @Max(LONGEST_MM) width: number;
  @IsNumber() @Min(2) @Max(LONGEST_MM) height: number;
  @IsIn(Object.keys(FIELD_FONTS)) font: FieldFont;
  /** 字号，磅 */
  @IsNumber() @Min(4) @Max(120) size: number;
  @IsBoolean() bold: boolean;
  @IsIn(Object.keys(ALIGNMENTS)) align: Alignment;
  /** 字距，磅 */
  @IsNumber() @Min(-5) @Max(60) letterSpacing: number;
  /** 行距，字号的倍数 */
  @IsNumber() @Min(0.8) @Max(4) lineSpacing: number;
  @IsIn(Object.keys(DATE_FORMATS)) dateFormat: DateFormat;
  /** 放不下时：shrink 缩小，wrap 换行，refuse 不许打印 */
  @IsIn(Object.keys(OVERFLOWS)) overflow: Overflow;
  /** 最小字号，磅 */
  @IsNumber() @Min(4) @Max(120) minSize: number;
}

/** 版面 */
export class CertificateLayoutBody implements CertificateLayout {
  @IsObject() @ValidateNested() @Type(() => TemplatePaperBody) paper: TemplatePaperBody;
  @IsObject() @ValidateNested() @Type(() => TemplateBackgroundBody) background: TemplateBackgroundBody;
  /** 正式打印时也印底图；套打空白证件的为否 */
  @IsBoolean() printsBackground: boolean;
  @IsArray() @ArrayMaxSize(MOST_FIELDS) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => TemplateFieldBody) fields: TemplateFieldBody[];
}

export class TemplateContentBody {
  /** 模板名称 */
  @IsString() @Length(1, 60) @Matches(/\S/u) name: string;
  /** 适用事项编码；空着为本科室全部事项 */
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Length(1, 32, { each: true }) itemCodes: string[];
  @IsObject() @ValidateNested() @Type(() => CertificateLayoutBody) layout: CertificateLayoutBody;
}

/** 起草：新模板给名称，或照已有模板起草下一版 */
export class DraftCertificateTemplateBody {
  @IsOptional() @IsString() @Length(1, 60) @Matches(/\S/u) name?: string;
  /** 要起草下一版的模板 */
  @IsOptional() @IsNumber() @Min(1) nextOf?: number;
  /** 适用全部科室，不只本科室；科室的人不能选 */
  @IsOptional() @IsBoolean() forEveryUnit?: boolean;
}

export class ReviseCertificateTemplateBody extends TemplateContentBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsNumber() @Min(1) version: number;
}

export class PublishCertificateTemplateBody {
  @IsNumber() @Min(1) version: number;
}

export class RetireCertificateTemplateBody {
  @IsNumber() @Min(1) version: number;
  /** 停用原因 */
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}

export class PreviewCertificateTemplateBody {
  /** 正在改的版面；不给则用已存的 */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => CertificateLayoutBody) layout?: CertificateLayoutBody;
  /** usual 一般，long 四十字名称，rare 生僻字 */
  @IsIn(['usual', 'long', 'rare']) sample: 'usual' | 'long' | 'rare';
}
