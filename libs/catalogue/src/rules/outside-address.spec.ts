/** @no-db */
import { addressProblem, isInside } from './outside-address';

describe('an address that leads inside', () => {
  it.each([
    'http://127.0.0.1/a.docx', 'http://127.1/a', 'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://0/', 'http://10.1.2.3/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://100.100.100.200/latest/meta-data',
    'http://169.254.169.254/latest/meta-data', 'http://[::1]/', 'http://[::]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[::ffff:10.0.0.1]/', 'http://[::127.0.0.1]/', 'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[fe80::1]/', 'http://[fd00::1]/', 'http://[ff02::1]/',
    'http://localhost/', 'http://LOCALHOST./', 'http://a.localhost/', 'http://printer.local/', 'http://metadata.google.internal/', 'http://intranet/', 'http://224.0.0.1/', 'http://255.255.255.255/', 'http://１２７.０.０.１/', 'http://127。0。0。1/',
  ])('is refused: %s', (address) => {
    expect(addressProblem(address, [])).toBe('不能指向内部网络');
  });

  it.each([['ftp://forms.example.com/a', '只能是'], ['file:///etc/passwd', '只能是'], ['javascript:alert(1)', '只能是'], ['gopher://forms.example.com/', '只能是'], ['http://me:word@forms.example.com/', '账号'], ['forms.example.com/a', '不是完整'], ['http://', '不是完整'], ['', '不是完整']])('is refused with what is wrong: %s', (address, words) => {
    expect(addressProblem(address, [])).toContain(words);
  });

  it.each(['http://forms.example.com/a.docx', 'https://www.example.gov.cn:8443/表格.pdf?x=1', 'http://8.8.8.8/a', 'http://[2606:4700::1111]/', 'http://172.32.0.1/', 'http://100.128.0.1/'])('is none: %s', (address) => {
    expect(addressProblem(address, [])).toBeNull();
  });

  it('is allowed where the operator says so, by host or by host and port, and nowhere else', () => {
    expect(addressProblem('http://10.1.2.3/a', ['10.1.2.3'])).toBeNull();
    expect(addressProblem('http://forms.intranet:8080/a', ['forms.intranet:8080'])).toBeNull();
    expect(addressProblem('http://forms.intranet/a', ['forms.intranet:8080'])).not.toBeNull();
    expect(addressProblem('http://10.1.2.4/a', ['10.1.2.3'])).not.toBeNull();
    expect(addressProblem('file://10.1.2.3/a', ['10.1.2.3'])).not.toBeNull();
  });

  it('is told of what a name was looked up to', () => {
    expect(['127.0.0.1', '::ffff:192.168.0.1', 'fe80::1%eth0', '169.254.169.254', 'nonsense', ''].filter((one) => !isInside(one))).toEqual([]);
    expect(['1.1.1.1', '2400:3200::1'].filter(isInside)).toEqual([]);
  });
});
