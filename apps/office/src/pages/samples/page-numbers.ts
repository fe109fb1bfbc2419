/** Pure: 1-3,5 as page numbers, each once, in the order said; null when it is not said so or a page is not there. */
export function pageNumbers(text: string, all: number): number[] | null {
  const numbers: number[] = [];
  for (const part of text.replace(/，|、/g, ',').replace(/\s+/g, '').split(',')) {
    const said = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    const [from, to] = [Number(said?.[1]), Number(said?.[2] ?? said?.[1])];
    if (!said || from < 1 || to < from || to > all) return null;
    for (let number = from; number <= to; number += 1) if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}
