const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714 counts letters in the full alphabet. */
const ORGANISATION_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const SERIAL_SIGNS = 5;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';
/** A county code that was never given out, so that the number is nobody's. */
const NOBODYS_COUNTY = '219999';
const BIRTH_DAYS = 15_000;
const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.UTC(1962, 0, 1);

const sumOf = (signs: string, alphabet: string, weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(signs.charAt(index)), 0);

/** A valid credit code, another one for each serial (up to 28 million). */
export function creditCodeOf(region: string, serial: number): string {
  let digits = '';
  for (let rest = serial, sign = 0; sign < SERIAL_SIGNS; sign += 1, rest = Math.floor(rest / CODE_SIGNS.length)) digits = CODE_SIGNS.charAt(rest % CODE_SIGNS.length) + digits;
  const organisation = `MAX${digits}`;
  const check = 11 - (sumOf(organisation, ORGANISATION_SIGNS, ORGANISATION_WEIGHTS) % 11);
  const code = `91${region}${organisation}${check === 10 ? 'X' : String(check % 11)}`;
  return code + CODE_SIGNS.charAt((31 - (sumOf(code, CODE_SIGNS, CODE_WEIGHTS) % 31)) % 31);
}

/** A valid resident ID of nobody, another one for each serial (up to 15 million). */
export function residentIdOf(serial: number): string {
  const born = new Date(FIRST_BIRTH + (serial % BIRTH_DAYS) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const id = `${NOBODYS_COUNTY}${born}${String(Math.floor(serial / BIRTH_DAYS) % 1000).padStart(3, '0')}`;
  return id + ID_CHECK.charAt(ID_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(id.charAt(index)), 0) % 11);
}
