import type { ApiClientStatus } from '@onecounter/contracts';
import { OrganisationStepView, OrganisationTraceView } from './step.view';

/** 密钥：只记开头和末四位. */
export class ApiKeyView {
  shown: string;
  /** 以下都是机器时间 */
  issuedAt: string;
  endsAt: string;
  /** 离到期还有几天；已到期: 0 */
  daysLeft: number;
  /** 最近一次使用，一分钟内记一次 */
  usedAt: string | null;
  usedFrom: string | null;
  /** 最近一次被拒绝 */
  refusedAt: string | null;
  /** 为什么 */
  refusedWhy: string | null;
  refusedFrom: string | null;
}
/** 可以调用的一类接口. */
export class ApiScopeView {
  name: string;
  label: string;
}
/** 接口账号. */
export class ApiClientView {
  id: number;
  name: string;
  unitId: number;
  unitName: string;
  sandbox: boolean;
  scopes: ApiScopeView[];
  ranges: string[];
  perMinute: number;
  status: ApiClientStatus;
  statusLabel: string;
  version: number;
  /** 新的在前；换发后旧的在重叠期内仍可用 */
  keys: ApiKeyView[];
  steps: OrganisationTraceView[];
  chainBrokenAt: number | null;
}
/** 接口账号一览. */
export class ApiClientsView {
  clients: ApiClientView[];
  /** 可以给的接口 */
  scopes: ApiScopeView[];
  /** 多少天内到期算快到期 */
  noticeDays: number;
}
/** 给出的密钥：只显示这一次. */
export class ApiKeyGivenView extends OrganisationStepView {
  key: string;
  endsAt: string;
}
