import { IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { Type } from 'class-transformer';

export class RegisterPrinterBody {
  /** 打印机名称 */
  @IsString() @Length(1, 40) @Matches(/\S/u) name: string;
  /** 在哪里 */
  @IsString() @MaxLength(60) place: string;
  /** 向右偏移，毫米；向左为负 */
  @IsNumber() @Min(-30) @Max(30) x: number;
  /** 向下偏移，毫米；向上为负 */
  @IsNumber() @Min(-30) @Max(30) y: number;
  /** 缩放，百分比 */
  @IsNumber() @Min(90) @Max(110) scale: number;
}

export class AdjustPrinterBody extends RegisterPrinterBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsInt() @Min(1) version: number;
}

export class RetirePrinterBody {
  @IsInt() @Min(1) version: number;
}

export class TestSheetQuery {
  /** 用哪个模板 */
  @Type(() => Number) @IsInt() @Min(1) template: number;
}

export class ReceiveStockRangeBody {
  /** 证件种类 */
  @IsString() @Length(1, 60) @Matches(/\S/u) kind: string;
  /** 数字前面的字头，可以没有 */
  @IsString() @MaxLength(20) @Matches(/^[\p{Script=Han}A-Za-z()（）〔〕./-]*$/u) prefix: string;
  /** 起号，只写数字，带前面的 0 */
  @Matches(/^\d{1,15}$/) from: string;
  /** 止号，位数同起号 */
  @Matches(/^\d{1,15}$/) to: string;
  /** 剩下不到这个数时提醒 */
  @IsInt() @Min(0) @Max(100_000) warnBelow: number;
}

export class HandOutStockRangeBody {
  @IsInt() @Min(1) version: number;
  /** 给哪台打印机；不给打印机的为空 */
  @ValidateIf((_, value) => value !== null) @IsInt() @Min(1) printerId: number | null;
  /** 给哪个岗位或窗口 */
  @IsString() @MaxLength(60) holder: string;
}

export class LoseSheetBody {
  @IsInt() @Min(1) version: number;
  /** 空白证件号 */
  @IsString() @Length(1, 40) stockNumber: string;
  /** 原因 */
  @IsString() @MaxLength(500) reason: string;
}

export class LostSheetsQuery {
  /** 月份 YYYY-MM */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/) month: string;
}

export class NextBlankQuery {
  /** 在哪台打印机上打 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) printerId?: number;
}

export const LOST_STATES = { voided: '作废', spoilt: '废证', missing: '缺号' } as const;
