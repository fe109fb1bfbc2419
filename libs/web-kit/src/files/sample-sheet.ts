/** A remark on a picture; x and y in percent of it from the upper left corner. Its number is its place in the list unless it says its own. */
export interface SheetNote { readonly x: number; readonly y: number; readonly text: string; readonly no?: number }

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
const STYLE = `body{margin:0;padding:12px;font:14px/1.5 'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif;color:#17212b}h1{margin:0 0 8px;font-size:16px}
main{display:flex;gap:16px;align-items:flex-start}figure{position:relative;flex:0 1 auto;margin:0;min-width:0}img{display:block;max-width:100%;border:1px solid #b8c2cc}
ol{flex:0 0 240px;margin:0;padding:0;list-style:none}li{display:flex;gap:8px;padding:4px 0;overflow-wrap:anywhere}li>span{min-width:0}
i{display:inline-block;flex:none;width:22px;height:22px;border-radius:50%;background:#b42318;color:#fff;font:700 12px/22px sans-serif;text-align:center;-webkit-print-color-adjust:exact;print-color-adjust:exact}
figure>i{position:absolute;transform:translate(-50%,-50%);box-shadow:0 0 0 2px #fff}@media (max-width:640px){main{flex-direction:column}ol{flex:auto}}`;

/** A page of its own, to look at and to print: the picture with numbers at the places of its notes, and the notes beside it. */
export function sampleSheet({ title, src, notes }: { readonly title: string; readonly src: string; readonly notes: readonly SheetNote[] }): string {
  const marks = notes.map(({ x, y, no }, at) => `<i style="left:${Number(x)}%;top:${Number(y)}%">${Number(no ?? at + 1)}</i>`).join('');
  const list = notes.map(({ text, no }, at) => `<li><i>${Number(no ?? at + 1)}</i><span>${escaped(text)}</span></li>`).join('');
  return `<!doctype html><html lang="zh-CN"><head><title>${escaped(title)}</title><style>${STYLE}</style></head><body><h1>${escaped(title)}</h1><main><figure><img alt="${escaped(title)}" src="${escaped(src)}">${marks}</figure>${notes.length > 0 ? `<ol>${list}</ol>` : ''}</main></body></html>`;
}
