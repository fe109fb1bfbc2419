/** @no-db */
import { indexPage } from './index-page';

const manifest = { caseNumber: '210300-20261120-000001', itemName: '食品经营许可', itemCode: 'SP-001', applicantName: '<b>味源</b> & "欧阳·𠮷明"', unitName: '卫生健康审批科', outcome: '已送达', edition: 1, archivedOn: '2026-11-27', head: 'ab'.repeat(32) };
const file = { path: '1-申请与收件/材料/01-M01-营业执照/1-a#b?.pdf', title: '营业执照', sha256: 'cd'.repeat(32), bytes: 2048, mediaType: 'application/pdf', number: null, voided: true };
const page = indexPage({ manifest, facts: [['申请人', manifest.applicantName]], files: [file], steps: [], opinions: [{ kind: '审核意见', by: '审核员', at: '2026-11-20', text: '</td><script>alert(1)</script>' }] });

describe('the index of an archive', () => {
  it('opens without this system: no script, nothing from outside', () => {
    expect(page).not.toMatch(/<script|https?:\/\/|<img|<link|@import|url\(/);
    expect(page).toContain(`default-src 'none'`);
    expect(page).toContain('<html lang="zh-CN">');
  });

  it('shows what people typed as text', () => {
    expect(page).toContain('&#60;b&#62;味源&#60;/b&#62; &#38; &#34;欧阳·𠮷明&#34;');
    expect(page).not.toContain('<b>味源');
  });

  it('leads to each file, whatever its name', () => {
    const href = /href="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(href.split('/').map(decodeURIComponent).join('/')).toBe(file.path);
    expect(page).toContain('2.0 KB');
    expect(page).toContain('（已作废）');
  });
});
