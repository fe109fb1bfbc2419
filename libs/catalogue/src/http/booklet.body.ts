import { MOST_ITEMS_OF_BOOKLET } from '@onecounter/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { GeneratedFormat } from '../use-cases/generate-document';
import { IsPlainDate } from './is-plain-date';

/** 做一本要点手册。 */
export class OrderBookletBody {
  /** 事项编码，照手册里的先后，最多 300 个。 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_ITEMS_OF_BOOKLET) @ArrayUnique() @IsString({ each: true }) @Length(1, 32, { each: true }) items: string[];
  @IsIn(['pdf', 'docx']) format: GeneratedFormat;
  /** 截至哪天在用的版本，YYYY-MM-DD；不写是今天。 */
  @IsOptional() @IsPlainDate() on?: string;
}
