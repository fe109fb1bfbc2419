/** Items of counties and departments outside as lines: unit, item, and the promised working days where they are known. */
export interface OtherItem { readonly name: string; readonly unitName: string; readonly level: 'county' | 'outside'; readonly workingDays?: number }
export interface KnownItem { readonly itemCode: string | null; readonly itemName: string; readonly unitName: string; readonly level: 'city' | 'county' | 'outside'; readonly workingDays: number | null }

/** Pure: what stands in the registration, a line each. */
export const otherItemsText = (items: readonly KnownItem[]): string => items.filter(({ itemCode }) => itemCode === null).map(({ unitName, itemName, workingDays }) => [unitName, itemName, ...(workingDays === null ? [] : [workingDays])].join(' ')).join('\n');

/** Pure: the lines read; a unit that ends like a place is a county, unless the registration knows better. `fault`: the first line without a unit, in words. */
export function otherItemsOf(text: string, known: readonly KnownItem[]): { readonly items: OtherItem[]; readonly fault: string | null } {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [, front = line, days] = /^(.+?)\s+(\d{1,4})$/u.exec(line) ?? [];
    const words = front.split(/\s+/u);
    return { line, name: words.at(-1) ?? '', unitName: words.slice(0, -1).join(' '), days };
  });
  const alone = lines.find(({ unitName }) => unitName === '');
  return {
    items: lines.map(({ name, unitName, days }) => ({ name, unitName, level: levelOf({ name, unitName }, known), ...(days === undefined ? {} : { workingDays: Number(days) }) })),
    fault: alone ? `“${alone.line}”前面写单位，中间空一格` : null,
  };
}

function levelOf({ name, unitName }: { name: string; unitName: string }, known: readonly KnownItem[]): OtherItem['level'] {
  const before = known.find((one) => one.itemCode === null && one.itemName === name && one.unitName === unitName);
  return before && before.level !== 'city' ? before.level : /[区县市]$/u.test(unitName) ? 'county' : 'outside';
}
