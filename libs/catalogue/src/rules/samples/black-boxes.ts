import type { BlackBox } from '@onecounter/contracts';
import { refuseField } from '../forms/form-words';

export const MOST_BOXES = 80;
const NUMBER = /^\d{1,3}(\.\d{1,3})?$/;

/** `x,y,width,height` in percent of the page, boxes parted by `;`. @throws invalidInput naming the box */
export function blackBoxesOf(text: string): BlackBox[] {
  if (text === '') return [];
  const said = text.split(';');
  if (said.length > MOST_BOXES) refuseField('boxes', `最多涂 ${MOST_BOXES} 处`, `At most ${MOST_BOXES} boxes`);
  return said.map((one, at) => boxOf(one) ?? refuseField('boxes', `第 ${at + 1} 处涂黑的位置不对：要在页面以内，左、上、宽、高都写百分比`, `Box ${at + 1} is not x,y,width,height in percent within the page`));
}

function boxOf(one: string): BlackBox | null {
  const parts = one.split(',');
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part))) return null;
  const [x = 0, y = 0, width = 0, height = 0] = parts.map(Number);
  // a hair's breadth over the edge comes from rounding
  return width > 0 && height > 0 && x + width <= 100.01 && y + height <= 100.01 ? { x, y, width, height } : null;
}
