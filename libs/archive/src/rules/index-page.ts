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

const STYLE = `body{font:15px/1.7 "Noto Serif SC","Songti SC",SimSun,serif;color:#1c1c1c;max-width:62em;margin:2em auto;padding:0 1.5em}h1{font-size:1.5em;margin:0}h2{font-size:1.1em;border-bottom:2px solid #8c1d18;padding-bottom:.2em;margin-top:2em}
table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid #c9c4bb;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#f4f1ea;font-weight:600;white-space:nowrap}tr{break-inside:avoid}
.facts th{width:9em}code{font:12px/1.4 monospace;word-break:break-all;color:#555}.voided{color:#8c1d18}.note{color:#555;font-size:.9em}td.n{white-space:nowrap}a{color:#0b4f8a}pre{white-space:pre-wrap;font:inherit;margin:0}
@media print{body{margin:0;max-width:none;font-size:11pt}a{color:inherit;text-decoration:none}thead{display:table-header-group}}@page{size:A4;margin:20mm 18mm}`;

/** index.html of the package: opens in any browser without this system; no script, nothing from outside. */
export function indexPage({ manifest: m, facts, files, steps, opinions }: IndexPage): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(`${m.caseNumber} ${m.itemName}`)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(m.itemName)}</h1><p>${escaped(m.applicantName)}　${escaped(m.caseNumber)}　${escaped(m.outcome)}</p>
<h2>基本信息</h2><table class="facts">${facts.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>
<h2>卷内文件目录（${files.length} 件）</h2><table><thead><tr><th>序号</th><th>题名</th><th>文号</th><th>大小</th><th>SHA-256</th></tr></thead><tbody>
${files.map(fileRow).join('\n')}</tbody></table>
${opinions.length === 0 ? '' : `<h2>审查与决定意见</h2><table><thead><tr><th>意见</th><th>署名</th><th>时间</th><th>内容</th></tr></thead><tbody>${opinions.map((one) => `<tr><td class="n">${escaped(one.kind)}</td><td class="n">${escaped(one.by)}</td><td class="n">${escaped(one.at)}</td><td><pre>${escaped(one.text)}</pre></td></tr>`).join('\n')}</tbody></table>`}
<h2>办理过程（${steps.length} 步）</h2><table><thead><tr><th>步</th><th>时间</th><th>办理</th><th>经办</th><th>说明</th><th>留痕值</th></tr></thead><tbody>
${steps.map((step) => `<tr><td>${step.seq}</td><td class="n">${escaped(step.at)}</td><td class="n">${escaped(step.label)}</td><td>${escaped(step.by)}<br><span class="note">${escaped(step.post)}</span></td><td>${escaped(step.what)}</td><td><code>${escaped(step.hash)}</code></td></tr>`).join('\n')}</tbody></table>
<h2>怎样核对</h2><p class="note">本页与“目录.json”同在一个档案包（第 ${m.edition} 版，${escaped(m.archivedOn)} 归档）。“目录.json”列出包内每个文件的 SHA-256，并用本机关的密钥（Ed25519）签名；公钥附在其中，应与本机关另行公布的公钥一致。
“留痕.json”逐步记录办理过程，每一步含上一步的留痕值，最后一步是 <code>${escaped(m.head)}</code>。可用命令 <code>verify-archive</code> 离线核对：多一个、少一个、改一个文件都会指出。时间均为北京时间。</p></body></html>
`;
}

function fileRow(file: PackagedFile, index: number): string {
  const title = `<a href="${file.path.split('/').map(encodeURIComponent).join('/')}">${escaped(file.title)}</a>${file.voided ? ' <span class="voided">（已作废）</span>' : ''}`;
  return `<tr><td>${index + 1}</td><td>${title}<br><span class="note">${escaped(file.path)}</span></td><td>${escaped(file.number ?? '')}</td><td class="n">${sizeInWords(file.bytes)}</td><td><code>${file.sha256}</code></td></tr>`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
