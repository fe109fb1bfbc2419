import { IsString, IsUUID, Length } from 'class-validator';

export class ProveSecondFactorBody {
  /** 登录第一步给的 */
  @IsUUID()
  challenge: string;

  /** 手机上的六位数字，或者一个备用码 */
  @IsString() @Length(6, 20)
  code: string;
}

export class PasswordAgainBody {
  /** 现在的口令 */
  @IsString() @Length(1, 200)
  password: string;
}

export class ConfirmSecondFactorBody {
  /** 手机上现在的六位数字 */
  @IsString() @Length(6, 20)
  code: string;
}
