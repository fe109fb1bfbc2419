import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export const SEARCH_KINDS = ['permitCase', 'applicant', 'serviceItem', 'reviewPoint'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
const KIND = `(?:${SEARCH_KINDS.join('|')})`;
const LONGEST_TEXT = 200;

export class SearchQuery {
  /** One to n characters; words parted by blanks must all be found. */
  @IsString() @Length(1, LONGEST_TEXT) @Matches(/[^\s\p{Cc}\p{Cf}\p{Z}]/u)
  text: string;

  /** permitCase, applicant, serviceItem, reviewPoint, parted by commas; all of them when it is left out. */
  @IsOptional() @Matches(new RegExp(`^${KIND}(?:,${KIND}){0,3}$`))
  kinds?: string;

  /** Cursor of the page before; with one kind only. */
  @IsOptional() @IsString() @Length(3, 80) @Matches(/^[012]\.[\w.-]+$/)
  after?: string;

  /** Hits of each kind. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class SearchPersonalNumberBody {
  /** A whole resident ID or telephone number. */
  @IsString() @Length(7, 30)
  text: string;
}
