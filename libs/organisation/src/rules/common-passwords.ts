/** Words that guessers try first, in small letters; what people put before and after them does not make them rarer. Far from complete: it refuses the worst. */
const WORDS = new Set(`
password passwd passw passwort pass pwd admin administrator administrators root toor user users guest guests test tests testing demo default system sysadmin manager master super superuser operator
login signin welcome hello letmein changeme changethis secret secure security access private office server computer internet network windows microsoft oracle postgres mysql redis docker ubuntu linux apple google huawei lenovo xiaomi alibaba taobao tencent wechat weixin
qwerty qwert qwertyu qwertyui qwertyuiop asdf asdfg asdfgh asdfghj asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc qweasd qweasdzxc asdqwe zaqwsx zaqxsw poiuytrewq lkjhgfdsa mnbvcxz qaz wsx edc qwe asd zxc
abc abcd abcde abcdef abcdefg abcabc aaa aaaa aaaaaa xxx xyz zzz aabb aabbcc iloveyou iloveu loveyou love lover sunshine princess monkey dragon tiger football baseball superman batman shadow michael jordan summer winter spring autumn
woaini woaiwojia aini nihao ninhao nimen zhongguo china beijing liaoning anshan shenyang dalian zhengfu shenpi shenpiju xingzheng xingzhengshenpi zhengwu dating chuangkou mima guanli guanliyuan yonghu ceshi moren kouling denglu zhanghao gongan dangan
january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
onecounter onewindow yichuang
`.trim().split(/\s+/));
const LOOKS_LIKE: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'i', '!': 'i', '3': 'e', '$': 's', '5': 's', '7': 't', '8': 'b', '9': 'g', '+': 't' };

/** Whether it is a common word with digits and signs around it, or with letters replaced by signs that look like them: P@ssw0rd2026, Admin@123456, 1qaz@WSX. */
export function isCommonPassword(password: string): boolean {
  const small = password.toLowerCase();
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
  const folded = [...core].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');
  return [letters(small), letters(core), letters(folded)].some((word) => WORDS.has(word));
}
