import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';

const MOST_ROWS = 500;
const LARGEST_ID = 999_999_999_999_999;

export class BulkRowBody {
  @IsInt() @Min(1) @Max(LARGEST_ID)
  id: number;

  /** Version the person looked at; a stale one is refused, for this row alone. */
  @IsInt() @Min(1)
  version: number;
}

/** 批量办理: at most 500 cases, each once. */
export class BulkBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_ROWS) @ArrayUnique((row: BulkRowBody | null) => row?.id) @ValidateNested({ each: true }) @Type(() => BulkRowBody)
  rows: BulkRowBody[];
}
