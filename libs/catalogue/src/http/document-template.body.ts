import { DOCUMENT_TEMPLATE_KINDS, type DocumentTemplateKind } from '@onecounter/contracts';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsNumber, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import type { GeneratedFormat } from '../use-cases/generate-document';
import { IsPlainDate } from './is-plain-date';

const KINDS = Object.keys(DOCUMENT_TEMPLATE_KINDS);
/** More would keep the process from answering while they are filled in: many items are a booklet that the worker makes. */
const MOST_ITEMS = 10;

/** 起草：从系统自带的版面开始，或照已有的一版 */
export class DraftDocumentTemplateBody {
  /** guide 办事指南，notice 一次性告知书，booklet 要点手册，themeHandbook 标准化手册 */
  @IsIn(KINDS) kind: DocumentTemplateKind;
  @IsString() @Length(1, 60) @Matches(/\S/u) name: string;
  /** 照哪一版开始 */
  @IsOptional() @IsNumber() @Min(1) copyOf?: number;
}

export class ReviseDocumentTemplateBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsNumber() @Min(1) version: number;
  @IsString() @Length(1, 60) @Matches(/\S/u) name: string;
  /** 换成给这个模板上传的哪个文件；不给则不换 */
  @IsOptional() @IsUUID() fileId?: string;
}

export class PublishDocumentTemplateBody {
  @IsNumber() @Min(1) version: number;
}

export class RetireDocumentTemplateBody {
  @IsNumber() @Min(1) version: number;
  /** 停用原因 */
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}

export class TemplateFieldsQuery {
  @IsIn(KINDS) kind: DocumentTemplateKind;
}

/** 生成哪些事项的文书。 */
export class GenerateDocumentQuery {
  /** 事项编码，逗号分开；办事指南和告知书只能一个，要点手册最多 10 个，更多的用 booklets；标准化手册写一个主题的编码。 */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((code) => code.trim()) : value))
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_ITEMS) @ArrayUnique() @IsString({ each: true }) @Length(1, 32, { each: true }) items: string[];
  @IsIn(['pdf', 'docx']) format: GeneratedFormat;
  /** 截至哪天在用的版本，YYYY-MM-DD；不写是今天。 */
  @IsOptional() @IsPlainDate() on?: string;
}
