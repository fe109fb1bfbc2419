import { IsOptional, IsString, Length } from 'class-validator';

/** 查一件事、一个项目。 */
export class PublicThemesQuery {
  /** 名称中的字词（空格分开，都须有）、编码或拼音首字母。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
}
