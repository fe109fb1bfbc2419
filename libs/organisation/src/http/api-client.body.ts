import { CLIENT_SCOPE_NAMES, KEY_LIMITS, type ClientScope } from '@onecounter/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Max, MaxLength, Min } from 'class-validator';

/** 接口账号的内容. */
export class ApiClientContentBody {
  /** 名称，同一部门内不重 */
  @IsString() @Length(1, 60) name: string;
  /** 可以调用的接口 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(CLIENT_SCOPE_NAMES.length) @IsIn(CLIENT_SCOPE_NAMES, { each: true }) scopes: ClientScope[];
  /** 从哪些地址调用：IPv4、IPv6 地址或网段；正式密钥至少一个 */
  @IsArray() @ArrayMaxSize(KEY_LIMITS.ranges) @IsString({ each: true }) @MaxLength(50, { each: true }) ranges: string[];
  /** 每分钟最多请求次数 */
  @IsInt() @Min(1) @Max(KEY_LIMITS.perMinute) perMinute: number;
}
/** 开通接口账号. */
export class IssueApiClientBody extends ApiClientContentBody {
  /** 监管部门 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) unitId: number;
  /** true: 联调密钥（ock_test_），只见测试事件 */
  @IsBoolean() sandbox: boolean;
  /** 密钥有效天数 */
  @IsInt() @Min(1) @Max(KEY_LIMITS.days) days: number;
}
/** 修改接口账号. */
export class ChangeApiClientBody extends ApiClientContentBody {
  @IsInt() @Min(1) version: number;
}
/** 换发密钥. */
export class RotateApiKeyBody {
  @IsInt() @Min(1) version: number;
  /** 旧密钥还能用的小时数；0: 立即停用 */
  @IsInt() @Min(0) @Max(KEY_LIMITS.overlapHours) overlapHours: number;
  /** 新密钥有效天数 */
  @IsInt() @Min(1) @Max(KEY_LIMITS.days) days: number;
}
/** 暂停、恢复、吊销. */
export class ApiClientVersionBody {
  @IsInt() @Min(1) version: number;
}
