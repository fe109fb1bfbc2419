/** 清单一行：一份可容缺的材料。 */
export class DeferralRowView {
  itemCode: string;
  itemName: string;
  /** 承办科室。 */
  unitName: string;
  versionNo: number;
  materialCode: string;
  materialName: string;
  /** 补件时限，单位同承诺时限。 */
  days: number;
  /** 如 5个工作日。 */
  limitText: string;
  basis: string;
}

/** 容缺清单，由在用的事项版本生成。 */
export class DeferralListView {
  /** atAcceptance 容缺受理，atIssue 容缺发证。 */
  kind: 'atAcceptance' | 'atIssue';
  title: string;
  /** 截至哪天，YYYY-MM-DD（北京时间）。 */
  on: string;
  rows: DeferralRowView[];
}
