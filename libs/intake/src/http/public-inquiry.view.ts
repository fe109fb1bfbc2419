export class SubmittedInquiryView {
  number: string;
  /** 凭它看答复，只给提问的人 */
  code: string;
  dueOn: string;
  provisional: boolean;
}
export class PublicAnswerView {
  text: string;
  on: string;
}
/** 自己的咨询 */
export class PublicInquiryView {
  number: string;
  statusLabel: string;
  answered: boolean;
  question: string;
  itemCode: string | null;
  itemName: string | null;
  unitName: string;
  askedOn: string;
  dueOn: string;
  provisional: boolean;
  /** 先后的答复，最后一个为准 */
  answers: PublicAnswerView[];
  mayReopen: boolean;
  /** 到这一天可以说没有答到 */
  reopenUntil: string | null;
}
