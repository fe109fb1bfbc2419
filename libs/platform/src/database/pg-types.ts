import pg from 'pg';

/** int8 as number (our ids and counts stay far below 2^53), date as its own text: a legal date has no time zone. */
export function setPgTypes(): void {
  pg.types.setTypeParser(20, Number);
  pg.types.setTypeParser(1082, (text) => text);
}
