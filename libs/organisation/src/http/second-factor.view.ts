/** 本人的动态码 */
export class SecondFactorView {
  on: boolean;
  /** 开通时间, machine time */
  since: string | null;
  /** 还没用过的备用码 */
  codesLeft: number;
  /** 管理员须先开通 */
  obliged: boolean;
}
/** 新的密钥，只在这里给一次 */
export class NewSecondFactorView {
  /** Base32 */
  secret: string;
  /** otpauth://, what the QR code holds */
  address: string;
  /** 二维码：这么多格见方 */
  qrEdge: number;
  /** 二维码的路径 (SVG) */
  qrPath: string;
}
export class RecoveryCodesView {
  /** 备用码，只在这里给一次，每个用一次 */
  recoveryCodes: string[];
}
