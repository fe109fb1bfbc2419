/** 公示的一件许可 */
export class PublicGrantRowView {
  /** In the address of its page */
  id: string;
  /** 自然人已脱敏 */
  holderName: string;
  documentNumber: string | null;
  content: string;
  decidedOn: string;
  publishedOn: string;
  /** 更正日期 */
  correctedOn: string | null;
  organ: string;
}
export class PublicGrantPageView {
  rows: PublicGrantRowView[];
  next: string | null;
}
export class PublicGrantFieldView {
  label: string;
  /** null: 没有 */
  text: string | null;
}
export class PublicGrantView extends PublicGrantRowView {
  fields: PublicGrantFieldView[];
  /** 证件核验 of the certificate, where there is one; never of a natural person, whose name it shows */
  verificationToken: string | null;
}
