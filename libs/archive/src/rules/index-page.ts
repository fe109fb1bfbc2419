import type { ArchiveManifest, PackagedFile } from '../package/manifest';

export interface IndexStep { readonly seq: number; readonly at: string; readonly label: string; readonly by: string; readonly post: string; readonly what: string; readonly hash: string }
export interface IndexOpinion { readonly kind: string; readonly by: string; readonly at: string; readonly text: string }
export interface IndexPage {
  readonly manifest: Pick<ArchiveManifest, 'caseNumber' | 'itemName' | 'itemCode' | 'applicantName' | 'unitName' | 'outcome' | 'edition' | 'archivedOn' | 'head'>;
  readonly facts: readonly (readonly [string, string])[];
  readonly files: readonly PackagedFile[];
  readonly steps: readonly IndexStep[];
  readonly opinions: readonly IndexOpinion[];
}

/** The archive of a case within that of its joint case. */
export interface IndexPart { readonly number: string; readonly name: string; readonly code: string; readonly unit: string; readonly outcome: string; readonly edition: number; readonly files: number; readonly path: string }
export interface JointIndexPage extends IndexPage {
  readonly parts: readonly IndexPart[];
  /** What somebody might look for and not find, with the reason. */
  readonly missing: readonly string[];
}

const STYLE = `body{font:15px/1.7 "Noto Serif SC","Songti SC",SimSun,serif;color:#1c1c1c;max-width:62em;margin:2em auto;padding:0 1.5em}h1{font-size:1.5em;margin:0}h2{font-size:1.1em;border-bottom:2px solid #8c1d18;padding-bottom:.2em;margin-top:2em}
table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid #c9c4bb;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#f4f1ea;font-weight:600;white-space:nowrap}tr{break-inside:avoid}
.facts th{width:9em}code{font:12px/1.4 monospace;word-break:break-all;color:#555}.voided{color:#8c1d18}.note{color:#555;font-size:.9em}td.n{white-space:nowrap}a{color:#0b4f8a}pre{white-space:pre-wrap;font:inherit;margin:0}
.cover{border:1px solid #c9c4bb;padding:3em 2em;text-align:center}.cover h1{font-size:2em;letter-spacing:.1em}.cover table{width:auto;margin:1.5em auto 0}.cover p{margin:.6em 0}
@media print{.cover{break-after:page;border:0;padding-top:35%}body{margin:0;max-width:none;font-size:11pt}a{color:inherit;text-decoration:none}thead{display:table-header-group}}@page{size:A4;margin:20mm 18mm}`;

/** index.html of the package: opens in any browser without this system; no script, nothing from outside. */
export function indexPage(page: IndexPage): string {
  const { manifest: m, facts, files } = page;
  return whole(m, `<h1>${escaped(m.itemName)}</h1><p>${escaped(m.applicantName)}　${escaped(m.caseNumber)}　${escaped(m.outcome)}</p>
<h2>基本信息</h2>${factTable(facts)}
<h2>卷内文件目录（${files.length} 件）</h2>${fileTable(files)}
${opinionTable('审查与决定意见', page.opinions)}
${stepTable(page.steps)}
${howToProve(m)}`);
}

/** The same for a joint case: cover, contents, the archive of each case with its own index, what is missing and why. */
export function jointIndexPage(page: JointIndexPage): string {
  const { manifest: m, facts, files, parts, missing } = page;
  return whole(m, `<section class="cover"><p>联办档案（一事一档）</p><h1>${escaped(m.itemName)}</h1><p>${escaped(m.applicantName)}</p>
<table class="facts"><tr><th>联办编号</th><td>${escaped(m.caseNumber)}</td></tr><tr><th>立卷单位</th><td>${escaped(m.unitName)}</td></tr><tr><th>归档</th><td>${escaped(m.archivedOn)}，第 ${m.edition} 版</td></tr><tr><th>卷内</th><td>联办文书 ${files.length} 件，各事项档案 ${parts.length} 件</td></tr></table></section>
<h2>基本信息</h2>${factTable(facts)}
<h2>联办文书目录（${files.length} 件）</h2>${fileTable(files)}
<h2>各事项档案目录（${parts.length} 件）</h2><table><thead><tr><th>序号</th><th>事项</th><th>办件编号</th><th>承办科室</th><th>办结情形</th><th>版次</th><th>文件</th></tr></thead><tbody>
${parts.map((part, index) => `<tr><td>${index + 1}</td><td><a href="${hrefOf(part.path)}">${escaped(part.name)}</a><br><span class="note">${escaped(part.code)}</span></td><td class="n">${escaped(part.number)}</td><td>${escaped(part.unit)}</td><td class="n">${escaped(part.outcome)}</td><td>${part.edition}</td><td>${part.files}</td></tr>`).join('\n')}</tbody></table>
${missing.length === 0 ? '' : `<h2>缺漏和说明</h2><ul>${missing.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`}
${opinionTable('批注和理由', page.opinions)}
${stepTable(page.steps)}
${howToProve(m)}`);
}

type Head = IndexPage['manifest'];
export const whole = (m: Head, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(`${m.caseNumber} ${m.itemName}`)}</title><style>${STYLE}</style></head><body>
${body}</body></html>
`;

export const howToProve = (m: Head): string => `<h2>怎样核对</h2><p class="note">本页与“目录.json”同在一个档案包（第 ${m.edition} 版，${escaped(m.archivedOn)} 归档）。“目录.json”列出包内每个文件的 SHA-256，并用本机关的密钥（Ed25519）签名；公钥附在其中，应与本机关另行公布的公钥一致。
“留痕.json”逐步记录办理过程，每一步含上一步的留痕值，最后一步是 <code>${escaped(m.head)}</code>。可用命令 <code>verify-archive</code> 离线核对：多一个、少一个、改一个文件都会指出。时间均为北京时间。</p>`;

export const factTable = (facts: IndexPage['facts']): string => `<table class="facts">${facts.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>`;

export const fileTable = (files: readonly PackagedFile[]): string => `<table><thead><tr><th>序号</th><th>题名</th><th>文号</th><th>大小</th><th>SHA-256</th></tr></thead><tbody>
${files.map(fileRow).join('\n')}</tbody></table>`;

function opinionTable(title: string, opinions: readonly IndexOpinion[]): string {
  if (opinions.length === 0) return '';
  return `<h2>${title}</h2><table><thead><tr><th>意见</th><th>署名</th><th>时间</th><th>内容</th></tr></thead><tbody>${opinions.map((one) => `<tr><td class="n">${escaped(one.kind)}</td><td class="n">${escaped(one.by)}</td><td class="n">${escaped(one.at)}</td><td><pre>${escaped(one.text)}</pre></td></tr>`).join('\n')}</tbody></table>`;
}

export const stepTable = (steps: readonly IndexStep[]): string => `<h2>办理过程（${steps.length} 步）</h2><table><thead><tr><th>步</th><th>时间</th><th>办理</th><th>经办</th><th>说明</th><th>留痕值</th></tr></thead><tbody>
${steps.map((step) => `<tr><td>${step.seq}</td><td class="n">${escaped(step.at)}</td><td class="n">${escaped(step.label)}</td><td>${escaped(step.by)}<br><span class="note">${escaped(step.post)}</span></td><td>${escaped(step.what)}</td><td><code>${escaped(step.hash)}</code></td></tr>`).join('\n')}</tbody></table>`;

const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function fileRow(file: PackagedFile, index: number): string {
  const title = `<a href="${hrefOf(file.path)}">${escaped(file.title)}</a>${file.voided ? ' <span class="voided">（已作废）</span>' : ''}`;
  return `<tr><td>${index + 1}</td><td>${title}<br><span class="note">${escaped(file.path)}</span></td><td>${escaped(file.number ?? '')}</td><td class="n">${sizeInWords(file.bytes)}</td><td><code>${file.sha256}</code></td></tr>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
