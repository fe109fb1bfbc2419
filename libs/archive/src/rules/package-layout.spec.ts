/** @no-db */
import { fileName, folderOf, FOLDERS, ordinal } from './package-layout';

describe('a name in the package', () => {
  it.each([
    ['营业执照.pdf', '营业执照.pdf'], ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'], ['../../etc/passwd', '_.._etc_passwd'], ['  .隐藏. ', '隐藏'], ['', '未命名'], ['...', '未命名'],
    ['欧阳·𠮷明 😀.png', '欧阳·𠮷明 😀.png'], ['e\u0301', 'é'], ['换\n行\u202e', '换_行_'],
  ])('%j becomes %j', (given, name) => expect(fileName(given)).toBe(name));

  it('is never longer than a file system takes, and keeps its ending', () => {
    const name = fileName(`${'𠮷'.repeat(300)}.pdf`);
    expect([...name].length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/\.pdf$/);
  });
});

describe('the folders', () => {
  it('stand in the order of the procedure, and what nobody named lies under 其他', () => {
    const names: string[] = Object.values(FOLDERS);
    expect([...names].sort()).toEqual(names);
    expect([folderOf('receipt'), folderOf('grantDecision'), folderOf('deliveryReceipt'), folderOf('something new')]).toEqual(['application', 'decision', 'delivery', 'other']);
    expect([ordinal(0), ordinal(99)]).toEqual(['001', '100']);
  });
});
