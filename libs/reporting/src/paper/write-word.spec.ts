/** @no-db */
import type { BulletinBlock, FigureRun } from '@onecounter/contracts';
import { createCanvas } from '@napi-rs/canvas';
import PizZip from 'pizzip';
import { drawChart, CHART_SIZE } from './draw-chart';
import { writeWord } from './write-word';
import type { BulletinContent } from '../rules/distribution/bulletin-content';
import { chartsOf, setBulletin } from '../rules/distribution/set-bulletin';
import { webEdition } from '../rules/distribution/web-edition';

const figure = (code: string, zh: string, value: number, unitId: number | null = null, rest: object = {}): BulletinContent['figures'][number] => ({ code, unitId, unitName: unitId === null ? null : `第${unitId}科`, zh, unit: '件', public: true, value, previous: 10, lastYear: null, ...rest });
const run = (code: string): FigureRun => ({ figure: code, unitId: null, show: 'value' });
const statistics: readonly BulletinBlock[] = [
  { kind: 'paragraph', runs: [{ text: '本期受理业务' }, run('acceptedTotal'), { text: '件，<b>𠮷祥</b> & 甲科' }] },
  { kind: 'heading', text: '总体情况' },
  { kind: 'table', head: ['科室', '受理'], rows: [[[{ text: '第一科' }], [run('acceptedTotal')]]] },
  { kind: 'chart', chart: 'units', figures: ['acceptedTotal'], caption: '各科室受理' },
  { kind: 'chart', chart: 'shares', figures: ['acceptedInstant', 'acceptedPromised'], caption: '件型' },
  { kind: 'chart', chart: 'months', figures: ['acceptedTotal'], caption: '各月受理' },
];
const content: BulletinContent = {
  title: '鞍山市行政审批局业务专报', year: 2026, issueNo: 11, issuer: '业务协调科', dateOn: '2026-12-03', confidential: '内部资料', counted: '统计区间2026年10月25日0时至11月25日0时', editorNote: [{ kind: 'paragraph', runs: [{ text: '请阅。' }] }],
  sections: [
    { section: 'statistics', title: '业务统计', blocks: statistics },
    { section: 'keyProjects', title: '重点项目审批服务', blocks: [{ kind: 'paragraph', runs: [{ text: '某某项目环评手续滞后，联系人张三。' }, run('hidden')] }, { kind: 'paragraph', runs: [{ text: '重点项目' }, run('keyProjects'), { text: '个。' }] }] },
  ],
  figures: [figure('acceptedTotal', '受理业务', 3286), figure('acceptedTotal', '受理业务', 20, 1), figure('acceptedTotal', '受理业务', 30, 2), figure('acceptedInstant', '即办件', 1942), figure('acceptedPromised', '承诺件', 1344), figure('keyProjects', '重点项目', 7), figure('hidden', '内部数', 5, null, { public: false })],
  past: [{ period: '2026-10', code: 'acceptedTotal', value: 10 }, { period: '2026-11', code: 'acceptedTotal', value: 3286 }],
  photographs: [], readers: [{ label: '报', names: ['甲委'] }, { label: '送', names: [] }, { label: '发', names: ['本局各科室'] }], copies: 80,
};
const setting = { shown: (one: FigureRun): string => String(content.figures.find(({ code }) => code === one.figure)?.value ?? '—') };
const drawn = async (): Promise<Map<string, { svg: string; width: number; height: number }>> => new Map(await Promise.all([...chartsOf(content)].map(async ([place, numbers]) => [place, { svg: await drawChart(numbers), ...CHART_SIZE }] as const)));

describe('the bulletin for Word', () => {
  let file: Buffer;
  let zip: PizZip;
  const xml = (name: string): string => zip.file(name)?.asText() ?? '';
  beforeAll(async () => {
    file = await writeWord(setBulletin(content, await drawn(), setting));
    zip = new PizZip(file);
  });

  it('has real headings, the fonts of the house style by name, and the page of the standard', () => {
    const text = xml('word/document.xml');
    expect(text).toMatch(/<w:pStyle w:val="Heading1"\/>.*?（一）业务统计/s);
    expect(text).toMatch(/<w:pStyle w:val="Heading2"\/>.*?总体情况/s);
    expect(text).toContain('w:w="11906" w:h="16838"');
    expect(text).toMatch(/<w:pgMar [^>]*w:top="2098"/);
    expect(text).toMatch(/<w:pgMar [^>]*w:left="1587"/);
    expect(text).toMatch(/<w:docGrid [^>]*w:type="linesAndChars"/);
    const styles = xml('word/styles.xml');
    for (const font of ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体']) expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toMatch(/w:styleId="Heading1".*?黑体/s);
  });

  it('numbers odd and even pages on their outer side', () => {
    expect(xml('word/settings.xml')).toContain('w:evenAndOddHeaders');
    const footers = Object.keys(zip.files).filter((name) => /^word\/footer\d\.xml$/.test(name)).map(xml);
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
    for (const footer of footers) expect(footer).toContain('PAGE');
  });

  it('says figures in numbers, keeps rare characters and marks as they were typed, and shows charts as pictures with words for them', () => {
    const text = xml('word/document.xml');
    expect(text).toContain('3286');
    expect(text).toContain('&lt;b&gt;𠮷祥&lt;/b&gt; &amp; 甲科');
    expect(text).toContain('【编者按】');
    expect(text).toContain('报：甲委');
    expect(text).not.toContain('送：');
    expect(text).toContain('（共印80份）');
    expect(text.match(/<wp:docPr id="\d+"/g)).toEqual(['<wp:docPr id="1"', '<wp:docPr id="2"', '<wp:docPr id="3"']);
    expect(text).toContain('第2科30件，第1科20件');
    expect(Object.keys(zip.files).filter((name) => name.startsWith('word/media/') && name.endsWith('.png'))).toHaveLength(3);
  });

  it('holds a photograph as it came, once, named by the picture that shows it, as wide as the type area and with its proportion', async () => {
    const bytes = createCanvas(2400, 1200).toBuffer('image/jpeg');
    const photograph: BulletinBlock = { kind: 'image', fileId: '5f2b1c9e-0000-4000-8000-00000000b001', caption: '现场勘验', alternative: '两名工作人员核对设施' };
    const shown = { ...content, sections: [{ section: 'inspection' as const, title: '联合勘验', blocks: [photograph] }], photographs: [{ fileId: photograph.fileId, data: `data:image/jpeg;base64,${bytes.toString('base64')}`, width: 2400, height: 1200 }] };
    const word = new PizZip(await writeWord(setBulletin(shown, new Map(), setting)));
    const [text, links] = [word.file('word/document.xml')?.asText() ?? '', word.file('word/_rels/document.xml.rels')?.asText() ?? ''];
    const embedded = [...text.matchAll(/<a:blip r:embed="([^"]+)"/g)].map((one) => one[1]);
    expect(embedded).toHaveLength(1);
    const target = new RegExp(`<Relationship [^>]*Id="${embedded[0]}"[^>]*>`).exec(links)?.[0] ?? '';
    expect(target).toContain('Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"');
    const part = /Target="(media\/[^"]+\.jpg)"/.exec(target)?.[1] ?? '';
    expect(Buffer.from(word.file(`word/${part}`)?.asUint8Array() ?? []).equals(bytes)).toBe(true);
    expect(word.file('[Content_Types].xml')?.asText()).toMatch(/Extension="jpg" ContentType="image\/jpeg"|ContentType="image\/jpeg" Extension="jpg"/);
    const [, wide = '0', high = '0'] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? [];
    // 36000 English metric units a millimetre; nothing is wider than the 156 mm of the type area
    expect(Number(wide) / 36_000).toBeGreaterThan(100);
    expect(Number(wide) / 36_000).toBeLessThanOrEqual(156);
    expect(Number(wide) / Number(high)).toBeCloseTo(2, 1);
    expect(text).toContain('descr="两名工作人员核对设施"');
    expect(text).toMatch(/现场勘验/);
  });

  it('is whole: every part is declared and every part that is named is there, so that no reader has to repair it', () => {
    const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'));
    const types = xml('[Content_Types].xml');
    const [defaults, overrides] = [[...types.matchAll(/<Default [^>]*Extension="([^"]+)"/g)].map((one) => one[1]), [...types.matchAll(/<Override [^>]*PartName="\/([^"]+)"/g)].map((one) => one[1] ?? '')];
    for (const name of names.filter((one) => one !== '[Content_Types].xml')) expect(defaults.includes(name.split('.').at(-1)) || overrides.includes(name)).toBe(true);
    expect(overrides.filter((name) => !names.includes(name))).toEqual([]);
    for (const rels of names.filter((name) => name.endsWith('.rels'))) {
      const base = rels.replace(/_rels\/[^/]+$/, '');
      const targets = [...xml(rels).matchAll(/<Relationship [^>]*>/g)].map(([one]) => one).filter((one) => !one.includes('TargetMode="External"')).map((one) => /Target="([^"]+)"/.exec(one)?.[1] ?? '');
      expect(targets.map((target) => (target.startsWith('/') ? target.slice(1) : `${base}${target}`)).filter((target) => !names.includes(target))).toEqual([]);
    }
    const named = [...xml('word/document.xml').matchAll(/r:(?:id|embed)="([^"]+)"/g)].map((one) => one[1] ?? '');
    for (const id of named) expect(xml('word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
  });

  it('sets everything in styles that stand in the file, each with the name a person finds it by', () => {
    const [text, styles] = [xml('word/document.xml'), xml('word/styles.xml')];
    const used = [...new Set([...text.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((one) => one[1] ?? ''))];
    expect(used).toEqual(expect.arrayContaining(['Masthead', 'IssueNumber', 'IssueLine', 'Heading1', 'Heading2', 'CellHead', 'Cell', 'Caption', 'Readers']));
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
    for (const name of ['报头', '期号', '表头', '表格', '图题', '报送发', '编者按']) expect(styles).toContain(`<w:name w:val="${name}"/>`);
    expect(text).toContain('<w:tblHeader/>');
    expect(text).toMatch(/<w:pgMar [^>]*w:right="1474"[^>]*w:bottom="1984"/);
  });

  it('comes out in the same bytes from the same text', async () => {
    expect((await writeWord(setBulletin(content, await drawn(), setting))).equals(file)).toBe(true);
  });
});

describe('the edition for everybody', () => {
  const html = webEdition(content, setting.shown);

  it('has only figures that are public: no sentence of a problem, no link, no person', () => {
    expect(html).toContain('3286');
    expect(html).toContain('重点项目<');
    expect(html).not.toContain('环评手续滞后');
    expect(html).not.toContain('内部数');
    expect(html).not.toMatch(/<a |张三|<b>𠮷/);
    expect(html).not.toContain('甲委');
  });

  it('leaves out whatever names a case or a person by number, typed by whomever and wherever', () => {
    const typed = (text: string): BulletinBlock => ({ kind: 'paragraph', runs: [{ text }] });
    const cell = (text: string): { text: string }[] => [{ text }];
    const blocks: BulletinBlock[] = [
      typed('办件210300-20261120-000017超期'), typed('联系人13800000003'), typed('身份证21030219900307002X'), { kind: 'heading', text: '210300-20261120-000018' },
      { kind: 'table', head: ['办件', '事项'], rows: [[cell('210300-20261120-000019'), cell('食品经营')]] },
      { kind: 'image', fileId: 'x', caption: '某某公司现场', alternative: '某某' },
      typed('全年受理13800件，合210300份，第20261120号文'), { kind: 'table', head: ['科室', '件数'], rows: [[cell('13800'), cell('000003')]] },
    ];
    const said = webEdition({ ...content, sections: [{ section: 'statistics', title: '业务统计', blocks }, { section: 'keyProjects', title: '重点项目审批服务', blocks: [{ kind: 'heading', text: '甲公司厂房项目' }, { kind: 'table', head: ['项目', '问题'], rows: [[cell('甲公司厂房项目'), cell('缺规划许可')]] }, typed('甲公司至今没有补正。'), { kind: 'paragraph', runs: [run('keyProjects')] }] }] }, setting.shown);
    for (const secret of ['210300-2026', '13800000003', '21030219900307002X', '食品经营', '某某', '甲公司', '缺规划许可']) expect(said).not.toContain(secret);
    for (const open of ['全年受理13800件', '<th scope="row">13800</th><td>000003</td>', '重点项目<']) expect(said).toContain(open);
  });

  it('reads well without eyes: one heading a section, heads of tables with their scope, charts as tables', () => {
    expect(html.match(/<h2/g)).toHaveLength(2);
    expect(html).toMatch(/<caption>各科室受理/);
    expect(html).toMatch(/<th scope="col">/);
    expect(html).toMatch(/<th scope="row">第2科<\/th><td>30<\/td>/);
  });
});
