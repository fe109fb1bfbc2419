import { MESSAGE_GROUPS, type MessageGroup } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

const OWN_GROUPS = Object.keys(MESSAGE_GROUPS).filter((group) => group !== 'applicants');
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class GroupChoiceBody {
  @IsIn(OWN_GROUPS)
  group: MessageGroup;

  /** 进消息中心 */
  @IsBoolean()
  centre: boolean;

  @IsBoolean()
  sms: boolean;

  @IsBoolean()
  email: boolean;
}

export class ChooseMessagesBody {
  @IsArray() @ArrayMaxSize(20) @ArrayUnique((one: GroupChoiceBody | null) => one?.group) @ValidateNested({ each: true }) @Type(() => GroupChoiceBody)
  groups: GroupChoiceBody[];

  /** 手机号；不给不变，空为不留 */
  @IsOptional() @IsString() @MaxLength(40)
  phone?: string;

  /** 邮箱；不给不变，空为不留 */
  @IsOptional() @IsString() @MaxLength(254)
  email?: string;

  /** 自己的免打扰，HH:mm，法定时间；两个都给，都不给就没有 */
  @ValidateIf((body: ChooseMessagesBody) => body.quietFrom !== undefined || body.quietUntil !== undefined) @Matches(TIME)
  quietFrom?: string;

  @ValidateIf((body: ChooseMessagesBody) => body.quietFrom !== undefined || body.quietUntil !== undefined) @Matches(TIME)
  quietUntil?: string;
}
