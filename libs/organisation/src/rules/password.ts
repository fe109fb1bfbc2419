import { refuse } from '@onecounter/contracts';

const SHORTEST = 10;
const CLASSES_NEEDED = 3;
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/**
 * What a person may choose as a password: 10 characters (code points) of three of the four classes upper case, lower case, digit, other,
 * without the login in it, and another one than before.
 * @throws passwordTooWeak, passwordRepeats
 */
export function requireGoodPassword(next: string, login: string, former: string): void {
  const classes = CLASSES.filter((kind) => kind.test(next)).length;
  if ([...next].length < SHORTEST || classes < CLASSES_NEEDED) refuse('passwordTooWeak', {}, 'newPassword');
  if (next === former || next.toLowerCase().includes(login.toLowerCase())) refuse('passwordRepeats', {}, 'newPassword');
}
