import { randomInt } from 'node:crypto';

/** Names that no two thousand cases share, so that a term of two signs is selective. */
const NAME = `'鞍山市' || chr(20000 + (c.id / 97 % 9000)::int) || chr(30000 + (c.id % 97)::int) || '餐饮有限公司'`;

/** Every case gets a name of its own and the grams of it; again when the table has grown. */
async function nameCases(client) {
  const { rows: [{ first, last }] } = await client.query(`select min(id) first, max(id) last from casework.permit_case where search_grams = array['b']`);
  for (let from = Number(first ?? 1); from <= Number(last ?? 0); from += 20_000) {
    await client.query(`update casework.permit_case c set applicant_name = ${NAME}, search_grams = platform.bigrams(c.number || ' ' || ${NAME}) where c.id >= $1 and c.id < $2 and search_grams = array['b']`, [from, from + 20_000]);
  }
  await client.query('vacuum analyze casework.permit_case');
}

/** A term of two signs, each time another one. */
const term = (most) => { const id = 1 + randomInt(most); return String.fromCodePoint(20_000 + (Math.floor(id / 97) % 9000), 30_000 + (id % 97)); };

/** Cases by a selective term, page and capped count, against the same index and the same join by hand. */
export const searchBench = ({ fill, compare, auth, round }) => {
  async function over(desk, count) {
    await fill(desk, count);
    await nameCases(desk.client);
    const ours = { next: () => ({ method: 'GET', path: `/api/search?kinds=permitCase&limit=20&text=${encodeURIComponent(term(count))}`, headers: auth(desk) }) };
    const floor = { next: () => ({ method: 'GET', path: `/search?text=${encodeURIComponent(term(count))}` }) };
    return compare(desk, 'search', ours, floor, `${count.toLocaleString('en')} cases, a term of two signs that few have, ranked page of 20 with capped count`);
  }
  const million = async (desk) => {
    const [small, large] = [await over(desk, 100_000), await over(desk, 1_000_000)];
    return { ...large, bench: 'search-1m', note: `time ÷ time at 100,000: ${round(small.ours / large.ours, 2)}; ${large.note}` };
  };
  return [{ name: 'search', run: (desk) => over(desk, 100_000) }, { name: 'search-1m', run: million }];
};
