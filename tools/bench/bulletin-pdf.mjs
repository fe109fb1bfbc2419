// The PDF of one bulletin, twelve pages with four charts, as the worker makes it (charts drawn, text set, pages laid out, fonts embedded), against the same library
// printing the same words as plain text: the same number of pages, the same first font, no charts, no grid, no heads, no fallback for rare characters.
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const [PAGES, CHARTS] = [12, 4];
const SENTENCE = '全市受理各类审批业务三千二百八十六件，其中即办件一千九百四十二件，承诺件一千三百四十四件，比上期增加一百一十八件，增长百分之三点七。';
const SECTIONS = { statistics: '业务统计', policy: '政策法规及事项变化', keyProjects: '重点项目审批服务', inspection: '勘验情况', linkage: '审管衔接', honours: '工作动态' };
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 1) => Number(number.toFixed(digits));
const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? []).length;
const timed = async (work) => { const since = performance.now(); const value = await work(); return { ms: performance.now() - since, value }; };

const figure = (code, zh, value, unitId = null) => ({ code, unitId, unitName: unitId === null ? null : `第${unitId}科`, zh, unit: '件', public: true, value, previous: value - 7, lastYear: null });
const FIGURES = [figure('acceptedTotal', '受理业务', 3286), figure('acceptedInstant', '即办件', 1942), figure('acceptedPromised', '承诺件', 1344), ...Array.from({ length: 12 }, (_, at) => figure('acceptedTotal', '受理业务', 100 + at, at + 1))];
const PAST = Array.from({ length: 12 }, (_, at) => ({ period: `2026-${String(at + 1).padStart(2, '0')}`, code: 'acceptedTotal', value: 3000 + at * 31 }));
const chart = (kind, figures, caption) => ({ kind: 'chart', chart: kind, figures, caption });
const run = (text) => ({ text });

/** So many paragraphs in each section. */
function contentOf(paragraphs) {
  const text = { kind: 'paragraph', runs: [run(SENTENCE.slice(0, 30)), { figure: 'acceptedTotal', unitId: null, show: 'value' }, run(SENTENCE)] };
  const extra = [[chart('units', ['acceptedTotal'], '各科室受理'), chart('months', ['acceptedTotal'], '各月受理')], [{ kind: 'table', head: ['科室', '受理', '上期'], rows: Array.from({ length: 12 }, (_, at) => [[run(`第${at + 1}科`)], [run(String(100 + at))], [run(String(93 + at))]]) }], [chart('shares', ['acceptedInstant', 'acceptedPromised'], '件型')], [], [chart('months', ['acceptedTotal'], '受理走势')], []];
  return {
    title: '鞍山市行政审批局业务专报', year: 2026, issueNo: 11, issuer: '鞍山市行政审批局业务协调科', dateOn: '2026-12-03', confidential: '内部资料', counted: '统计区间为2026-10-25 0时至2026-11-25 0时', editorNote: [text],
    sections: Object.entries(SECTIONS).map(([section, title], at) => ({ section, title, blocks: [...extra[at], { kind: 'heading', text: '总体情况' }, ...Array.from({ length: paragraphs }, () => text)] })),
    figures: FIGURES, past: PAST, photographs: [], readers: [{ label: '报', names: ['市委领导', '市政府领导'] }, { label: '送', names: ['市委各部委办局'] }, { label: '发', names: ['局机关各处室'] }], copies: 120,
  };
}

const wordsOf = (content) => content.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((one) => one.text ?? '3286').join('')] : block.kind === 'table' ? [block.head, ...block.rows.map((row) => row.map(([one]) => one.text))].map((row) => row.join('  ')) : block.kind === 'heading' ? [block.text] : []))]);

async function toolsOf() {
  const { drawChart, CHART_SIZE } = await import('../../dist/libs/reporting/src/paper/draw-chart.js');
  const { chartsOf, setBulletin } = await import('../../dist/libs/reporting/src/rules/distribution/set-bulletin.js');
  const { writeWord } = await import('../../dist/libs/reporting/src/paper/write-word.js');
  const { fontLibrary, renderPdf } = await import('../../dist/libs/platform/src/documents/render/index.js');
  const { default: pdfmake } = await import('pdfmake');
  const paper = async (content) => {
    const charts = new Map(await Promise.all([...chartsOf(content)].map(async ([place, numbers]) => [place, { svg: await drawChart(numbers), ...CHART_SIZE }])));
    if (charts.size !== CHARTS) throw new Error(`${charts.size} charts, not ${CHARTS}`);
    return setBulletin(content, charts, { shown: () => '3286' });
  };
  return { paper, renderPdf, writeWord, pdfmake, face: fontLibrary().faces.regular[0] };
}

/** By hand: the words in as many pages, one font, nothing else. */
function plain({ pdfmake, face }, content) {
  const words = wordsOf(content);
  const share = Math.ceil(words.length / PAGES);
  const body = Array.from({ length: PAGES }, (_, at) => ({ text: words.slice(at * share, (at + 1) * share).join('\n') || ' ', ...(at > 0 ? { pageBreak: 'before' } : {}) }));
  pdfmake.setLocalAccessPolicy((file) => file === face.file);
  pdfmake.setFonts({ [face.name]: { normal: face.file } });
  return pdfmake.createPdf({ pageSize: 'A4', pageMargins: 72, defaultStyle: { font: face.name, fontSize: 10 }, content: body }).getBuffer();
}

/** As many paragraphs as fill twelve pages. */
async function ofTwelvePages(tools) {
  for (let paragraphs = 1; paragraphs < 40; paragraphs += 1) {
    const content = contentOf(paragraphs);
    const pages = pagesOf(await tools.renderPdf(await tools.paper(content)));
    if (pages === PAGES) return content;
    if (pages > PAGES) throw new Error(`${paragraphs} paragraphs make ${pages} pages`);
  }
  throw new Error('no twelve pages');
}

async function bulletinPdf() {
  const tools = await toolsOf();
  const content = await ofTwelvePages(tools);
  const floorPages = pagesOf(await plain(tools, content));
  if (floorPages !== PAGES) throw new Error(`the floor prints ${floorPages} pages`);
  const [ours, floors, words] = [[], [], []];
  let bytes = 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    floors.push((await timed(() => plain(tools, content))).ms);
    const { ms, value } = await timed(async () => tools.renderPdf(await tools.paper(content)));
    ours.push(ms);
    bytes = value.length;
    words.push((await timed(async () => tools.writeWord(await tools.paper(content)))).ms);
  }
  const ratios = ours.map((ms, at) => ms / floors[at]);
  return {
    bench: 'bulletin-pdf', n: ROUNDS, ours: round(median(ours)), floor: round(median(floors)), ratio: round(median(ratios), 2), unit: 'ms for one bulletin', p50: round(median(ours)), p99: round(Math.max(...ours)),
    note: `${PAGES} pages, ${CHARTS} charts, ${Math.round(bytes / 1024)} KB, equal in pages to the floor: the same words as plain text by the same library; ratio ${round(Math.min(...ratios), 2)}–${round(Math.max(...ratios), 2)}; Word ${round(median(words))} ms`,
  };
}

/** It stands by itself: no database. */
export const BULLETIN_PDF = { name: 'bulletin-pdf', run: bulletinPdf };
