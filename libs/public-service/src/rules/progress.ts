import type { ItemDefinition } from '@onecounter/contracts';
import { projectDueDates, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { termsOf } from '@onecounter/casework';
import { headlineOf } from './headline';
import { longDate, longTime } from './long-date';
import { maskApplicant } from './mask-holder';
import type { MaterialToSupply, ProgressFacts } from './progress-facts';
import { stationsOf, type LimitWords, type Station } from './stations';

export interface Progress {
  readonly number: string;
  readonly itemName: string;
  readonly applicantMasked: string;
  readonly headline: string;
  readonly stations: readonly Station[];
  /** `shared`: the key under which several items ask for the same. */
  readonly supplement: readonly { readonly title: string; readonly text: string; readonly shared: string }[];
  readonly outlook: string | null;
  readonly dates: readonly { readonly label: string; readonly text: string }[];
  readonly hotline: string;
  /** Of a joint case: how each of its cases stands; empty for a case of its own. */
  readonly items: readonly { readonly number: string; readonly name: string; readonly state: string; readonly done: boolean }[];
}

/** What the applicant reads in a queue, in one breath; nothing that the receipt does not entitle to. */
export function progressOf(facts: ProgressFacts, definition: ItemDefinition, today: PlainDate, calendar: WorkingCalendar): Progress {
  return {
    number: facts.number, itemName: facts.item_name, applicantMasked: maskApplicant(facts.applicant_kind, facts.applicant_name), headline: headlineOf(facts),
    stations: stationsOf(facts, limitWords(definition), today), supplement: facts.status === 'awaitingSupplement' ? facts.missing.map((material) => toSupply(material, definition)) : [],
    outlook: facts.status === 'awaitingSupplement' ? outlookOf(definition, today, calendar) : null, dates: datesOf(facts, today), hotline: definition.consultationPhone, items: [],
  };
}

function limitWords({ promisedLimit: { days, unit } }: ItemDefinition): LimitWords {
  return { promised: days === 0 ? '受理当日办结' : `受理后 ${days} 个${unit === 'working' ? '工作日' : '自然日'}内办结`, delivery: '窗口领取、邮寄或电子证' };
}

/** What the notice told of this material, short enough for a phone; how many of it to bring. */
function toSupply(material: MaterialToSupply, { materials }: ItemDefinition): Progress['supplement'][number] {
  const { name, message, originals, copies } = material;
  const demanded = materials.find(({ code }) => code === material.code);
  const textOf = (code: string): string => demanded?.points.find((point) => point.code === code)?.text ?? '';
  const wrong = material.failed.map((point) => point.message?.trim() || `不符合：${textOf(point.code)}`);
  const needed = demanded?.points.filter(({ kind, severity }) => kind === 'formal' && severity === 'must').map(({ text }) => text) ?? [];
  const said = material.verdict === 'faulty' ? wrong : message?.trim() ? [message.trim()] : needed;
  const count = [originals > 0 ? `原件 ${originals} 份` : '', copies > 0 ? `复印件 ${copies} 份` : ''].filter(Boolean).join('，');
  return { title: name, shared: demanded?.sharedKey ?? material.code, text: [...said, count].filter(Boolean).map(withStop).join('') };
}
const withStop = (text: string): string => (/[。！？；]$/.test(text) ? text : `${text}。`);

/** 如果……补齐，……就能办结: handed in on the next working day, accepted the same day. */
function outlookOf(definition: ItemDefinition, today: PlainDate, calendar: WorkingCalendar): string {
  const on = calendar.addWorkingDays(today, 1).date;
  const { promised } = projectDueDates(termsOf(definition), { acceptedOn: on, stops: [], extensions: [], decidedOn: null }, calendar);
  return `如果 ${longDate(on, today)}补齐，${longDate(promised.on, today)}就能办结${promised.provisional ? '（日期暂定）' : ''}。`;
}

function datesOf(facts: ProgressFacts, today: string): { label: string; text: string }[] {
  const running = !facts.decided_on && facts.accepted_on !== null && !facts.clock_stopped_on;
  const all: [string, string | null][] = [
    ['收到材料', longTime(facts.received_at, today)], ['补正期限', facts.status === 'awaitingSupplement' && facts.supplement_due_on ? longDate(facts.supplement_due_on, today) : null],
    ['受理', facts.accepted_on && longDate(facts.accepted_on, today)],
    ['承诺办结', running && facts.promised_due_on ? `${longDate(facts.promised_due_on, today)}${facts.provisional ? '（暂定）' : ''}` : null],
    ['决定', facts.decided_on && longDate(facts.decided_on, today)], ['送达期限', facts.issued_at === null && facts.delivery_due_on ? longDate(facts.delivery_due_on, today) : null],
    ['送达', facts.issued_at && longTime(facts.issued_at, today)],
  ];
  return all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
