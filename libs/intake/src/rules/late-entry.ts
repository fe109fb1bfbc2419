import { refuse } from '@onecounter/contracts';
import type { PaperDates } from '@onecounter/casework';
import type { PlainDate } from '@onecounter/kernel';

/** A line of a paper register as compliance publishes it, and the number of the case that was entered for it already. */
export interface PaperLine { readonly unit_id: number; readonly used_on: string; readonly item_code: string | null; readonly struck_on: string | null; readonly taken_by: string | null }

const LABELS = { receivedOn: '接件', acceptedOn: '受理', decidedOn: '决定', issuedOn: '送达' } as const;
type Named = keyof typeof LABELS;
const ORDER: readonly Named[] = ['receivedOn', 'acceptedOn', 'decidedOn', 'issuedOn'];

/** What truly happened holds together: in its order, not in the future, and no more and no less than the result says. @throws lateEntryDatesWrong, naming the field */
export function judgePaperDates(paper: PaperDates, today: PlainDate): void {
  const wrong = (field: string, why: string): never => refuse('lateEntryDatesWrong', { why }, field);
  const { outcome, decision, decidedOn, issuedOn } = paper;
  if (outcome === 'running' && (decidedOn !== null || decision !== null)) wrong('decidedOn', '还没有决定的不写决定');
  if (outcome !== 'running' && decidedOn === null) wrong('decidedOn', '已经决定的要写实际决定的日期');
  if (outcome !== 'running' && decision === null) wrong('decision', '已经决定的要写准予还是不予');
  if (outcome === 'granted' && decision === 'refused') wrong('decision', '不予许可的送达以后再补录');
  if (outcome === 'issued' && issuedOn === null) wrong('issuedOn', '已经送达的要写实际送达的日期');
  if (outcome !== 'issued' && issuedOn !== null) wrong('issuedOn', '还没有送达的不写送达');
  const known = ORDER.flatMap((name) => (paper[name] === null ? [] : [{ name, on: paper[name] }]));
  known.forEach(({ name, on }, index) => {
    const before = known[index - 1];
    if (on > today) wrong(name, `${LABELS[name]}日期还没有到`);
    if (before && on < before.on) wrong(name, `${LABELS[name]}不能早于${LABELS[before.name]}`);
  });
}

/** Registers may write a code of another system, which tells nothing here. */
const ITEM_CODE = /^[A-Z]{2}-\d{3}$/;

/** The line is one of the section's own, of the same item, sealed while the case was handled on paper, and stands for no other case. @throws lateEntryLineWrong */
export function judgePaperLine(line: PaperLine | undefined, { receivedOn, issuedOn }: Pick<PaperDates, 'receivedOn' | 'issuedOn'>, item: { readonly code: string; readonly unitId: number }): void {
  const wrong = (why: string): never => refuse('lateEntryLineWrong', { why }, 'registerEntryId');
  // another section's lines are nobody's to know
  if (line?.unit_id !== item.unitId) return wrong('本科室的登记簿没有这一行');
  if (line.struck_on !== null) wrong('这一行已经划销');
  if (ITEM_CODE.test(line.item_code ?? '') && line.item_code !== item.code) wrong(`台账写的是事项 ${line.item_code}`);
  if (line.used_on < receivedOn) wrong(`${line.used_on} 用印，早于实际接件`);
  if (issuedOn !== null && line.used_on > issuedOn) wrong(`${line.used_on} 用印，晚于实际送达`);
  if (line.taken_by !== null) wrong(`已经补录为 ${line.taken_by}`);
}
