/** @no-db */
import { sampleSheet } from '../src/files/sample-sheet';

describe('the sheet of a fill-in sample', () => {
  const sheet = (title: string, text: string): string => sampleSheet({ title, src: 'blob:http://here/1', notes: [{ x: 10, y: 20.5, text: '先写名称' }, { x: 90, y: 0, text }] });

  it('has each note by its number, at its place and in the list', () => {
    expect(sheet('申请书', '盖公章 𠮷')).toContain('<i style="left:10%;top:20.5%">1</i><i style="left:90%;top:0%">2</i>');
    expect(sheet('申请书', '盖公章 𠮷')).toContain('<li><i>2</i><span>盖公章 𠮷</span></li>');
  });

  it('takes words as words, never as a page', () => {
    const made = sheet('</title><script>1</script>', '"><img src=x onerror=alert(1)>');
    expect(made).not.toContain('<script>');
    expect(made).not.toContain('<img src=x');
    expect(made).toContain('&lt;script&gt;');
  });

  it('has no list when there is nothing to say', () => {
    expect(sampleSheet({ title: '表', src: 'blob:x', notes: [] })).not.toContain('<ol>');
  });
});
