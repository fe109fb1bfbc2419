const STAR = '*';
/** A text too short to keep both ends keeps only its last four signs; with five or fewer nothing is shown. */
const SHORT_END = 4;

function maskMiddle(text: string, head: number, tail: number): string {
  const signs = [...text];
  if (signs.length > head + tail) {
    return signs.slice(0, head).join('') + STAR.repeat(signs.length - head - tail) + signs.slice(-tail).join('');
  }
  const end = signs.length > SHORT_END + 1 ? Math.min(tail, SHORT_END) : 0;
  return STAR.repeat(signs.length - end) + signs.slice(signs.length - end).join('');
}

/** 210302********991X: the first six and the last four stay, the birth date is hidden. */
export function maskResidentId(text: string): string {
  return maskMiddle(text, 6, 4);
}

/** 199****0001: the first three and the last four stay; of a number too short for that only the last four. */
export function maskPhone(text: string): string {
  return maskMiddle(text, 3, 4);
}

/** 张* of two characters, 欧**明 of three and more; counted by code point. */
export function maskName(text: string): string {
  const signs = [...text];
  if (signs.length <= 1) return STAR.repeat(signs.length);
  return signs.length === 2 ? `${signs[0] ?? ''}${STAR}` : maskMiddle(text, 1, 1);
}
