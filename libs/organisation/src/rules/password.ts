import { passwordForm, refuse, type PasswordRules } from '@onecounter/contracts';
import { isCommonPassword } from './common-passwords';

/**
 * What a person may choose as a password: long enough and of enough kinds of characters (upper case, lower case, digit, other), no common word
 * with digits around it, without the login in it, and another one than the present one. Whether it is one of the last is judged by their hashes.
 * @throws passwordTooWeak, passwordRepeats, passwordCommon
 */
export function requireGoodPassword(next: string, login: string, former: string, rules: PasswordRules): void {
  const { longEnough, kindsEnough, withoutLogin } = passwordForm(next, login, rules);
  if (!longEnough || !kindsEnough) refuse('passwordTooWeak', { length: rules.length, kinds: rules.kinds }, 'newPassword');
  if (next === former || !withoutLogin) refuse('passwordRepeats', {}, 'newPassword');
  if (isCommonPassword(next)) refuse('passwordCommon', {}, 'newPassword');
}
