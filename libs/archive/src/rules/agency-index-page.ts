import type { ExplainedGap } from './agency-contents';
import { folderOfHeading } from './agency-contents';
import { escaped, factTable, fileTable, howToProve, stepTable, whole, type IndexPage } from './index-page';

export interface AgencyIndexPage extends Omit<IndexPage, 'opinions'> {
  /** In the order of document 004; `none`: why nothing is under it. */
  readonly headings: readonly { readonly label: string; readonly none: string | null }[];
  readonly gaps: readonly ExplainedGap[];
}

/** index.html of the archive of a commissioned project: each heading with its papers, what lacks with who could supply it and why. */
export function agencyIndexPage({ manifest: m, facts, headings, files, gaps, steps }: AgencyIndexPage): string {
  const parts = headings.map(({ label, none }, at) => {
    const own = files.filter(({ path }) => path.startsWith(`${folderOfHeading(at, label)}/`));
    return `<h2>${at + 1}　${escaped(label)}（${own.length} 件）</h2>${own.length > 0 ? fileTable(own) : `<p class="note">${escaped(none ?? '没有')}</p>`}`;
  });
  const lacking = gaps.map((one) => `<tr><td>${escaped(one.title)}</td><td>${escaped(one.who)}</td><td>${escaped(one.reason)}</td></tr>`).join('\n');
  return whole(m, `<section class="cover"><p>帮办代办领办档案（一事一档）</p><h1>${escaped(m.itemName)}</h1><p>${escaped(m.applicantName)}</p>
<table class="facts"><tr><th>项目编号</th><td>${escaped(m.caseNumber)}</td></tr><tr><th>立卷单位</th><td>${escaped(m.unitName)}</td></tr><tr><th>归档</th><td>${escaped(m.archivedOn)}，第 ${m.edition} 版</td></tr><tr><th>卷内</th><td>${files.length} 件，缺 ${gaps.length} 项</td></tr></table></section>
<h2>基本信息</h2>${factTable(facts)}
${parts.join('\n')}
${gaps.length === 0 ? '' : `<h2>缺漏和说明（${gaps.length} 项）</h2><table><thead><tr><th>缺什么</th><th>谁能补</th><th>原因</th></tr></thead><tbody>${lacking}</tbody></table>`}
${stepTable(steps)}
${howToProve(m)}`);
}
