// The table of demo accounts that `npm start` prints.

/** Columns a text takes in a terminal: Chinese characters take two. */
function width(text) {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1), 0);
}

/**
 * @param {{ login: string, password: string, post: string, app: string }[]} accounts
 * @returns {string[]} lines of equal width, a heading first
 */
export function accountLines(accounts) {
  const columns = ['login', 'password', 'post', 'app'];
  const rows = [Object.fromEntries(columns.map((column) => [column, column])), ...accounts];
  const widths = columns.map((column) => Math.max(...rows.map((row) => width(String(row[column] ?? '')))));
  return rows.map((row) => columns.map((column, index) => {
    const text = String(row[column] ?? '');
    return text + ' '.repeat(widths[index] - width(text));
  }).join('  ').trimEnd());
}
