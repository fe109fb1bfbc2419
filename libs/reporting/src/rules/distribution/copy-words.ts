import type { ClaimedSending } from '../../data/copy-sendings';

type Issue = Pick<ClaimedSending, 'masthead' | 'year' | 'number' | 'issuer' | 'issued_on' | 'name'>;
const CHINESE_DAY = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const issueName = ({ masthead, year, number }: Issue): string => `${masthead}${year}年第${number}期`;

/** Pure: the name of the file that goes out; what no file system takes is left out. */
export const fileNameOf = (one: Issue): string => `${issueName(one).replace(/[\\/:*?"<>|\p{Cc}]/gu, '')}.pdf`;

/** Pure: the letter that the PDF is attached to. */
export function mailOf(one: Issue): { readonly subject: string; readonly text: string } {
  return { subject: issueName(one), text: `${one.name}：\n\n${CHINESE_DAY(one.issued_on)}印发的《${issueName(one)}》随信附上，请查收并回复。\n对专报的意见请径复本局。\n\n${one.issuer}` };
}

/** What lies beside the PDF for an OA; the receipt names `id`. */
export interface CoverSheet {
  readonly id: string; readonly kind: 'bulletin'; readonly title: string; readonly year: number; readonly number: number; readonly issuer: string; readonly issuedOn: string; readonly recipient: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
}
/** Pure. @param sha256 of the PDF */
export function coverSheet(one: ClaimedSending, sha256: string): CoverSheet {
  return { id: one.send_id, kind: 'bulletin', title: one.masthead, year: one.year, number: one.number, issuer: one.issuer, issuedOn: one.issued_on, recipient: one.name, file: { name: fileNameOf(one), bytes: one.size_bytes, sha256 } };
}
