// A plan of an agency project laid forward and backward with its critical path, and again after one change, against the same by hand in one
// file: numbered tasks, two passes, dates from a list of working days. Both are held against each other, date for date. No database has a part in it.
const ROUNDS = 9;
const TASKS = 200;
const LINKS = 600;
const TIMES = 10;
const START = '2026-03-02';
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 3) => Number(number.toFixed(digits));

/** The same numbers in every run. */
function dice(seed) {
  let state = seed;
  return (below) => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
}

/** Links reach at most thirty tasks ahead, as procedures do: ten times the project is ten times as long, not denser. */
function project(times) {
  const roll = dice(7);
  const size = TASKS * times;
  const tasks = Array.from({ length: size }, (_, at) => ({ key: `SP-${at}`, name: `事项${at}`, stage: null, days: roll(4) === 0 ? 0 : 1 + roll(5), notBefore: null, holder: '某科', caseId: null }));
  const links = Array.from({ length: LINKS * times }, () => { const at = roll(size - 1); return { before: `SP-${at}`, after: `SP-${Math.min(size - 1, at + 1 + roll(30))}`, lagDays: roll(6) === 0 ? 2 : 0 }; });
  return { startOn: START, targetOn: null, stagesInOrder: false, stages: [], tasks, links, materials: [] };
}

/** By hand: what a plan is at least, in the fewest lines that do it. `days` is the list of working days from the start on, far enough for any end. */
function floorPlan({ tasks, links }, days, lastDay) {
  const number = new Map(tasks.map(({ key }, at) => [key, at]));
  const n = tasks.length;
  const [next, waits] = [Array.from({ length: n }, () => []), new Array(n).fill(0)];
  for (const { before, after, lagDays } of links) { const [a, b] = [number.get(before), number.get(after)]; next[a].push([b, lagDays]); waits[b] += 1; }
  const order = [];
  for (let at = 0; at < n; at += 1) if (waits[at] === 0) order.push(at);
  for (let at = 0; at < order.length; at += 1) for (const [b] of next[order[at]]) if ((waits[b] -= 1) === 0) order.push(b);
  const [starts, ends, latest] = [new Array(n).fill(0), new Array(n).fill(0), new Array(n)];
  let finish = 0;
  for (const a of order) {
    ends[a] = starts[a] + tasks[a].days;
    if (ends[a] > finish) finish = ends[a];
    for (const [b, lag] of next[a]) if (ends[a] + lag > starts[b]) starts[b] = ends[a] + lag;
  }
  for (let at = n - 1; at >= 0; at -= 1) {
    const a = order[at];
    let end = finish;
    for (const [b, lag] of next[a]) { const before = latest[b] - tasks[b].days - lag; if (before < end) end = before; }
    latest[a] = end;
  }
  const spare = lastDay - finish;
  return tasks.map(({ key, days: long }, at) => ({
    key, startsOn: days[starts[at]], endsOn: days[ends[at]], latestStartOn: days[latest[at] - long + spare], latestEndOn: days[latest[at] + spare], floatDays: latest[at] - ends[at], critical: latest[at] === ends[at],
  }));
}

const line = ({ key, startsOn, endsOn, latestStartOn, latestEndOn, floatDays, critical }) => [key, startsOn, endsOn, latestStartOn, latestEndOn, floatDays, critical].join(' ');
function same(what, ours, floor) {
  const wrong = floor.findIndex((one, at) => one.latestStartOn !== undefined && line(one) !== line(ours[at]));
  if (wrong >= 0 || ours.length !== floor.length) throw new Error(`${what}: not the same; ours ${line(ours[wrong])}; by hand ${line(floor[wrong])}`);
}

/** Milliseconds for one, over many in a row. */
function timed(count, work) {
  const since = performance.now();
  for (let at = 0; at < count; at += 1) work(at);
  return (performance.now() - since) / count;
}

function interleaved(count, ours, floor) {
  const times = { ours: [], floor: [] };
  for (let at = 0; at <= ROUNDS; at += 1) {
    const [byHand, own] = [timed(count, floor), timed(count, ours)];
    if (at > 0) { times.floor.push(byHand); times.ours.push(own); } // the first warms both up
  }
  const ratios = times.ours.map((ms, at) => ms / times.floor[at]);
  return { ours: median(times.ours), floor: median(times.floor), ratio: median(ratios), spread: `${round(Math.min(...ratios), 2)}–${round(Math.max(...ratios), 2)}` };
}

function measure({ layPlan, calendar, plainDate }, times) {
  const start = plainDate(START);
  const lay = (one) => layPlan(one, new Map(), start, calendar);
  const draft = project(times);
  const content = { ...draft, targetOn: calendar.addWorkingDays(plainDate(lay(draft).endsOn), 10).date };
  const spare = 700; // what 100 changes can add
  const days = Array.from({ length: lay(content).workingDays + spare }, (_, at) => calendar.addWorkingDays(start, at).date);
  const dayOf = (on) => calendar.workingDaysAfter(start, plainDate(on));
  const lastDay = dayOf(content.targetOn);
  same(`${draft.tasks.length} tasks`, lay(content).tasks, floorPlan(content, days, lastDay));
  const rounds = Math.ceil(200 / times);
  const whole = interleaved(rounds, () => lay(content), () => floorPlan(content, days, lastDay));
  // one change after the other, each on top of those before
  const roll = dice(11);
  const changes = Array.from({ length: 100 }, () => [roll(draft.tasks.length), 1 + roll(5)]);
  const changer = () => { const own = { ...content, tasks: [...content.tasks] }; return (at) => { const [number, long] = changes[at % 100]; own.tasks[number] = { ...own.tasks[number], days: long }; return own; }; };
  const [mine, theirs] = [changer(), changer()];
  const again = interleaved(rounds, (at) => lay(mine(at)), (at) => floorPlan(theirs(at), days, lastDay));
  same('after changes', lay(mine(0)).tasks, floorPlan(theirs(0), days, lastDay));
  // a target that cannot be met: also says what each task on the way costs
  const late = { ...content, targetOn: START };
  const missed = interleaved(rounds, () => lay(late), () => floorPlan(content, days, lastDay));
  return { whole, again, missed };
}

export const PLANS = [{
  name: 'plan',
  run: async () => {
    const { layPlan } = await import('../../dist/libs/agency-service/src/rules/plan/lay-plan.js');
    const { plainDate, WorkingCalendar } = await import('../../dist/libs/kernel/src/index.js');
    const tools = { layPlan, plainDate, calendar: new WorkingCalendar([{ year: 2026, region: '', holidays: ['2026-05-01', '2026-10-01', '2026-10-02'], makeUpDays: ['2026-10-10'] }]) };
    const [one, ten] = [measure(tools, 1), measure(tools, TIMES)];
    const line = (bench, what, key) => ({
      bench, n: ROUNDS, ours: round(one[key].ours), floor: round(one[key].floor), ratio: round(one[key].ratio), unit: 'ms', p50: null, p99: null,
      note: `${TASKS} tasks, ${LINKS} links: ${what}; ratio ${one[key].spread}; at ${TIMES} × the size ${round(ten[key].ours)} ms, by hand ${round(ten[key].floor)} ms, ratio ${round(ten[key].ratio)} (${ten[key].spread}); time grew ${round(ten[key].ours / one[key].ours, 1)} ×, by hand ${round(ten[key].floor / one[key].floor, 1)} ×`,
    });
    return [
      line('plan', 'order, forward, backward, floats, critical path, dates; held against the plan by hand', 'whole'),
      line('plan-change', 'the same after one duration more has changed', 'again'),
      line('plan-missed', 'a target that cannot be met, with what each task on the way costs, against the plan by hand without that', 'missed'),
    ];
  },
}];
