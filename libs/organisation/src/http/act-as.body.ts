import { IsInt, Max, Min } from 'class-validator';

/** 换岗位: in which of one's posts one acts from now on. */
export class ActAsBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) postId: number;
}
