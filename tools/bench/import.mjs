// How soon a paper seal register of 50,000 lines is previewed and taken over, against reading the same sheet and one unnest insert by hand.
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

const ROWS = 50_000;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const DAY_MS = 86_400_000;
const HEADS = ['编号', '用印日期', '文件名称', '事项编码', '申请人', '办件号', '份数', '批准人', '用印人', '监印人'];
const TYPES = ['int', 'date', 'text', 'text', 'text', 'text', 'int', 'text', 'text', 'text'];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 2) => Number(number.toFixed(digits));
const isoDay = (at) => new Date(Date.UTC(2026, 0, 5) + (at % 300) * DAY_MS).toISOString().slice(0, 10);

function workbook() {
  const text = (value) => ({ value, type: String });
  const lines = Array.from({ length: ROWS }, (_, at) => [
    { value: at + 1, type: Number }, text(isoDay(at).replaceAll('-', '.')), text(`准予行政许可决定书 ${at}`), text('SP-001'), text(`甲乙丙有限公司 ${at}`), text(`210300-20260105-${String(at).padStart(6, '0')}`), { value: 1 + (at % 3), type: Number }, text('批准人'), text('用印人'), text('监印人'),
  ]);
  return writeXlsxFile([{ sheet: '台账', data: [HEADS.map(text), ...lines] }]).toBuffer();
}

async function send(desk, path, bytes) {
  const form = new FormData();
  form.append('file', new Blob([bytes]), '台账.xlsx');
  const response = await fetch(`http://127.0.0.1:${desk.port}/api${path}`, { method: 'POST', headers: { authorization: `Bearer ${desk.token}` }, body: form });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}

async function ours(desk, id, bytes) {
  const began = performance.now();
  const seen = await send(desk, `/seal-registers/${id}/preview-seal-import`, bytes);
  const previewed = performance.now();
  if (!seen.clean || seen.fresh !== ROWS) throw new Error(`not clean: ${JSON.stringify({ ...seen, lines: [] })}`);
  await send(desk, `/seal-registers/${id}/import-seal-uses?version=${seen.registerVersion}&state=${seen.state}`, bytes);
  return { preview: previewed - began, all: performance.now() - began };
}

async function floor(desk, bytes) {
  const began = performance.now();
  const [, ...rows] = await readSheet(bytes, 1);
  const columns = HEADS.map((_, at) => rows.map((row) => (at === 1 ? row[at].replaceAll('.', '-') : row[at])));
  await desk.client.query(`insert into import_floor select * from unnest(${TYPES.map((type, at) => `$${at + 1}::${type}[]`).join(', ')})`, columns);
  return performance.now() - began;
}

async function importBench(desk) {
  desk.token = await desk.signIn('head1');
  const [keeper] = await desk.call('GET', '/seal-keepers');
  const { id } = await desk.call('POST', '/seal-registers/open-seal-register', { register: 'approval', keeperId: keeper.id });
  const bytes = await workbook();
  await desk.client.query(`create table import_floor (${HEADS.map((_, at) => `c${at} ${TYPES[at]}`).join(', ')})`);
  const results = { all: [], preview: [], floor: [] };
  for (let at = 0; at <= ROUNDS; at += 1) {
    await desk.client.query('delete from compliance.register_entry; delete from compliance.register_import; truncate import_floor');
    const one = await ours(desk, id, bytes);
    const two = await floor(desk, bytes);
    if (at > 0) { results.all.push(one.all); results.preview.push(one.preview); results.floor.push(two); } // the first is dropped: warm-up
  }
  await desk.client.query('drop table import_floor');
  const peak = Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${desk.gateway.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const ratios = results.all.map((one, at) => one / results.floor[at]);
  return {
    bench: 'import', n: ROUNDS, ours: round(median(results.all) / 1000), floor: round(median(results.floor) / 1000), ratio: round(median(ratios)), unit: 's', p50: round(median(results.all), 0), p99: round(Math.max(...results.all), 0),
    note: `${ROWS.toLocaleString('en')} rows of ten columns: preview (${round(median(results.preview) / 1000)} s) and import, two requests, against reading the sheet once and one unnest insert; ratio of times ${round(Math.min(...ratios))}–${round(Math.max(...ratios))}; most memory of the gateway ${round(peak, 0)} MB`,
  };
}

export const IMPORTS = [{ name: 'import', run: importBench, byName: true }];
