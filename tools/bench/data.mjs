// Data of the request benches: copies of one case that the real API registered.

const DISTINCT = {
  number: `'B' || lpad((base.n + g)::text, 9, '0')`, unit_id: `(select id from organisation.unit where kind = 'section' order by id offset (g % 11) limit 1)`,
  head: 'sha256(g::text::bytea)', search_grams: `array['b']`,
};

/** Copies of the case with their five or more materials; `status` may be an SQL expression over g. @returns ids, lowest first */
export async function copyCases(client, templateId, count, { status = `'registered'`, running = 'true', ownUnit = true } = {}) {
  const { rows: columns } = await client.query(`select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' and column_name <> 'id' order by ordinal_position`);
  const names = columns.map((row) => row.column_name);
  const value = (name) => {
    if (name === 'status') return status;
    if (name === 'running') return running;
    if (name === 'unit_id' && !ownUnit) return DISTINCT.unit_id;
    return name !== 'unit_id' && DISTINCT[name] ? DISTINCT[name] : `t.${name}`;
  };
  const { rows: [{ first }] } = await client.query(`select coalesce(max(id), 0) + 1 as first from casework.permit_case`);
  await client.query(`insert into casework.permit_case (${names.join(', ')}) select ${names.map(value).join(', ')} from casework.permit_case t, (select coalesce(max(id), 0) n from casework.permit_case) base, generate_series(1, $2::int) g where t.id = $1`, [templateId, count]);
  await client.query(`insert into casework.case_material (case_id, code, position, name, originals, copies, verdict, points, message, files) select c.id, m.code, m.position, m.name, m.originals, m.copies, m.verdict, m.points, m.message, m.files
    from casework.permit_case c, casework.case_material m where c.id >= $1 and m.case_id = $2`, [first, templateId]);
  const { rows } = await client.query('select id from casework.permit_case where id >= $1 order by id', [first]);
  return rows.map((row) => Number(row.id));
}

/** A reception of the item with everything good, as the counter would send it. */
export function reception(item, applicant) {
  const materials = item.materials.filter((material) => material.necessity === 'always').map((material) => ({
    code: material.code, presented: true, files: [], points: material.points.filter((point) => point.kind === 'formal').map((point) => ({ code: point.code, verdict: 'good' })),
  }));
  return { itemCode: item.code, itemVersionId: item.versionId, applicant, conditions: [], materials };
}
export const APPLICANT = { kind: 'enterprise', name: '鞍山市铁西区味源餐饮管理有限公司', creditCode: '91210303MAXXXX031R', phone: '13800000003' };

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ALL = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A valid credit code of an invented company (GB 32100, GB 11714). */
export function creditCode(number) {
  const body = `MA${String(number).padStart(6, '0')}`;
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * ALL.indexOf(body[at]), 0);
  const own = (11 - (sum % 11)) % 11;
  const first = `91210300${body}${own === 10 ? 'X' : own}`;
  const check = (31 - ([...first].reduce((total, sign, at) => total + SIGNS.indexOf(sign) * (3 ** at % 31), 0) % 31)) % 31;
  return `${first}${SIGNS[check]}`;
}
