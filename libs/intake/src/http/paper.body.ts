import { PAPER_FORMS, PAPER_WAYS, type PaperForm, type PaperPlace } from '@onecounter/contracts';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { SLIP_VIEWS, type SlipView } from '../data/paper-slips';

const MOST_PAPERS = 400;

export class AskedPaperBody {
  @IsInt() @Min(1)
  caseId: number;

  /** 材料代码；清单以外的纸件写 other 和名称 */
  @IsString() @Length(1, 40)
  code: string;

  @IsOptional() @IsString() @MaxLength(60)
  name?: string;

  @IsIn(Object.keys(PAPER_FORMS))
  form: PaperForm;

  @IsInt() @Min(0) @Max(999)
  count: number;

  /** 须退还申请人 */
  @IsOptional() @IsBoolean()
  returnable?: boolean;
}

export class DrawUpPaperSlipBody {
  /** 交给谁 */
  @IsIn(PAPER_WAYS)
  to: PaperPlace;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_PAPERS) @ValidateNested({ each: true }) @Type(() => AskedPaperBody)
  papers: AskedPaperBody[];
}

export class ReportLostPapersBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_PAPERS) @ValidateNested({ each: true }) @Type(() => AskedPaperBody)
  papers: AskedPaperBody[];

  /** 怎么丢的、找过哪里 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}

export class CountedLineBody {
  @IsInt() @Min(1)
  lotId: number;

  /** 点到几份 */
  @IsInt() @Min(0) @Max(999)
  count: number;
}

export class ReceivePapersBody {
  @IsInt() @Min(1)
  version: number;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_PAPERS) @ValidateNested({ each: true }) @Type(() => CountedLineBody)
  lines: CountedLineBody[];
}

export class ReceivePapersWithDifferenceBody extends ReceivePapersBody {
  /** 少了什么、怎么发现的 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  note: string;
}

export class SettledPaperBody {
  @IsInt() @Min(1)
  lotId: number;

  /** found: 找到了, lost: 确认遗失 */
  @IsIn(['found', 'lost'])
  outcome: 'found' | 'lost';
}

export class SettlePaperDifferenceBody {
  @IsInt() @Min(1)
  version: number;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_PAPERS) @ValidateNested({ each: true }) @Type(() => SettledPaperBody)
  outcomes: SettledPaperBody[];

  @IsString() @Length(1, 500) @Matches(/\S/u)
  note: string;
}

export class ReturnPapersBody {
  @IsInt() @Min(1)
  version: number;

  /** 领取人姓名，照身份证 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  collectorName: string;
}

export class CancelPaperSlipBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 200) @Matches(/\S/u)
  reason: string;
}

export class ListPaperSlipsQuery {
  /** toReceive 待签收, drawnUp 待移交, handedOver 移出未签, differences 差异待查, done 已办结 */
  @IsOptional() @IsIn(Object.keys(SLIP_VIEWS))
  view?: SlipView;

  /** 单号、办件编号、申请人 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class ScanPaperSlipQuery {
  /** 扫到的内容 */
  @IsString() @Length(1, 200)
  code: string;
}

export class PapersAtDeskQuery {
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;
}

export class UnreturnedPapersQuery {
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** 只看已经办结的 */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  ended?: boolean;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
