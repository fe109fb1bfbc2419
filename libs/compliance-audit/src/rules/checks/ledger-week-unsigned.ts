import { addDays, daysBetween, plainDate, type PlainDate } from '@onecounter/kernel';
import type { CheckedWeek, WeekRule } from './checked-week';
import type { CheckMoment } from './checked-use';
import { dayWords, rowOf, shortDay } from './words';

const JANUARY_FOURTH = '-01-04';
/** ISO number of the week that begins on this Monday. */
export function weekNumber(monday: PlainDate): number {
  const thursday = addDays(monday, 3);
  const first = plainDate(`${thursday.slice(0, 4)}${JANUARY_FOURTH}`);
  const firstMonday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  return Math.floor(daysBetween(firstMonday, monday) / 7) + 1;
}
/** The Monday after, or the working day that follows it. */
export const dueOfWeek = ({ week, dueOn }: Pick<CheckedWeek, 'week' | 'dueOn'>, { calendar }: CheckMoment): PlainDate => dueOn ?? calendar.nextWorkingDayFrom(addDays(week, 7));

/** 整周未签字: the day has passed, and the head has not signed, or signed after it; a week that was opened anew has its own day. */
export const ledgerWeekUnsigned: WeekRule = {
  code: 'ledgerWeekUnsigned',
  examine: (week, moment) => {
    const due = dueOfWeek(week, moment);
    if (week.uses === 0 || due >= moment.upTo || (week.signedOn !== null && week.signedOn <= due)) return null;
    const [number, late] = [weekNumber(week.week), week.signedOn !== null];
    return {
      unitId: week.unitId, personId: week.headId, onDate: week.week, gist: `第 ${number} 周，${week.uses} 次用印${late ? '，逾期签字' : ''}`,
      evidence: {
        sentence: `${week.unitName} ${shortDay(week.week)} 起一周用印 ${week.uses} 次，负责人${late ? '逾期才签字' : '没有签字'}`,
        axis: { deed: { label: '这一周', at: week.week, exact: false }, steps: [{ label: '签字期限', at: due, exact: false }, ...(week.signedOn ? [{ label: '签字', at: week.signedOn, exact: false }] : [])], gap: null },
        compared: {
          left: '专用章台账', leftNote: `第 ${number} 周`, right: '科室负责人周审', rightNote: week.headName ?? '没有负责人',
          rows: [rowOf('用印', `${week.uses} 次`, week.signedOn ? `${dayWords(week.signedOn)} 签字` : '没有签字', 'differs'), rowOf('期限', dayWords(due), week.signedOn ? dayWords(week.signedOn) : '至今没有签字', 'differs')],
        },
        steps: [],
      },
    };
  },
};
