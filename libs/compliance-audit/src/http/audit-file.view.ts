/** 说明、申诉的附件 */
export class AuditFileView {
  id: string;
  name: string;
  mediaType: string;
  /** 留痕第几步附上的 */
  seq: number;
}
/** 台账扫描页 */
export class RegisterPageView {
  fileId: string;
  name: string;
  mediaType: string;
  fromLine: number;
  toLine: number;
  scannedByName: string;
  scannedOn: string;
}
