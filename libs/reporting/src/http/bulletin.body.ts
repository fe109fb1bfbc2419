import { BULLETIN_SECTIONS, type BulletinBlock, type BulletinSection } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ArrayMinSize } from 'class-validator';
import type { IssuePart } from '../rules/bulletin/first-offices';
import { IsBlocks } from './is-blocks';

const SECTIONS = Object.keys(BULLETIN_SECTIONS) as BulletinSection[];
const PARTS = ['note', ...SECTIONS];

export class OpenIssueBody {
  /** 期间，如 2026-11；不填是本期 */
  @IsOptional() @IsString() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  periodName?: string;

  /** 本年度第一次在系统里开编时，可以接着以前的期号 */
  @IsOptional() @IsInt() @Min(1) @Max(60)
  number?: number;
}

/** 意见、理由；可不填 */
export class IssueStepBody {
  @IsInt() @Min(1) @Max(1_000_000)
  version: number;

  @IsOptional() @IsString() @MaxLength(2000)
  words?: string;
}
/** 理由必填 */
export class IssueReasonBody {
  @IsInt() @Min(1) @Max(1_000_000)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class ArrangeIssueBody {
  @IsInt() @Min(1) @Max(1_000_000)
  version: number;

  /** 报头 */
  @IsString() @Length(1, 30) @Matches(/\S/u)
  masthead: string;

  /** 编发单位全称 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  issuer: string;

  /** 左上角，如内部资料 */
  @IsOptional() @IsString() @MaxLength(20)
  confidential?: string;

  /** 印发日期 */
  @IsPlainDate()
  targetOn: string;

  /** 栏目次序 */
  @IsArray() @ArrayMinSize(6) @ArrayMaxSize(6) @ArrayUnique() @IsIn(SECTIONS, { each: true })
  sectionOrder: BulletinSection[];
}

export class ComposePartBody {
  /** note 编者按，或栏目 */
  @IsIn(PARTS)
  part: IssuePart;

  /** 打开时的版本；还没有编过是 0 */
  @IsInt() @Min(0) @Max(1_000_000)
  versionNo: number;

  @IsString() @Length(1, 60) @Matches(/\S/u)
  title: string;

  @IsBlocks()
  blocks: BulletinBlock[];

  /** 从来稿的哪一版改来的 */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  fromVersion?: number;
}

export class DraftContributionBody {
  /** 打开时的稿子版本 */
  @IsInt() @Min(1) @Max(1_000_000)
  draftVersion: number;

  @IsBlocks()
  blocks: BulletinBlock[];
}
export class TransferContributionBody extends IssueReasonBody {
  /** 改由哪个科室报 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;
}

export class SectionOfficesBody {
  @IsIn(SECTIONS)
  section: BulletinSection;

  /** 责任科室 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;

  /** 一起写的科室 */
  @IsArray() @ArrayMaxSize(20) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  coUnitIds: number[];
}

export class CommentOnIssueBody {
  @IsIn(PARTS)
  part: IssuePart;

  /** 对着哪个数或哪句话 */
  @IsOptional() @IsString() @MaxLength(80)
  anchor?: string;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  text: string;
}
export class AnswerCommentBody {
  @IsString() @Length(1, 1000) @Matches(/\S/u)
  text: string;
}

export class ListIssuesQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;
}
export class PartVersionsQuery {
  @IsIn(PARTS)
  part: IssuePart;

  /** 较早的一版；0 是来稿 */
  @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000)
  from: number;

  @Type(() => Number) @IsInt() @Min(1) @Max(1_000_000)
  to: number;
}
export class LatenessQuery {
  @IsString() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  from: string;

  @IsString() @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  to: string;
}
