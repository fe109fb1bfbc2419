import { IsString, IsUUID, Length } from 'class-validator';

export class ProgressBody {
  /** 收件编号 on the receipt */
  @IsString() @Length(1, 60)
  number: string;

  /** 查询码 on the receipt */
  @IsString() @Length(1, 60)
  code: string;
}

export class DownloadCopyBody extends ProgressBody {
  /** One of the copies that the progress names. */
  @IsUUID()
  copyId: string;
}
