import { IsOptional, IsString, MaxLength } from 'class-validator';

export class RefreshBody {
  /** 续期令牌: only for clients that keep no cookie. */
  @IsOptional() @IsString() @MaxLength(200)
  refreshToken?: string;
}
