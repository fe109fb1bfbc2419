import { IsString, Length } from 'class-validator';

export class ChangePasswordBody {
  /** 现在的口令 */
  @IsString() @Length(1, 200)
  oldPassword: string;
  /** 新口令: as GET /api/auth/password-rules says. */
  @IsString() @Length(1, 200)
  newPassword: string;
}
