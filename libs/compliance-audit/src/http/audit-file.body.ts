import { IsInt, IsUUID, Max, Min } from 'class-validator';

const LAST_LINE = 999_999_999;

/** 扫描台账页 */
export class ScanRegisterPageBody {
  @IsInt() @Min(1)
  version: number;

  /** 先采集：图片或者 PDF */
  @IsUUID()
  fileId: string;

  /** 这一页从哪个编号 */
  @IsInt() @Min(1) @Max(LAST_LINE)
  fromLine: number;

  /** 到哪个编号 */
  @IsInt() @Min(1) @Max(LAST_LINE)
  toLine: number;
}
