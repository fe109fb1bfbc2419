import { IsString, Length } from 'class-validator';

export class SignInBody {
  /** 账号 */
  @IsString() @Length(1, 64)
  login: string;
  /** 口令 */
  @IsString() @Length(1, 200)
  password: string;
}
