import { ROLES, type RoleName } from '@onecounter/contracts';
import { oneTimePassword } from '../../secrets/one-time-password';
import { hashPassword } from '../../secrets/passwords';
import { adoptOrganisation } from './adopt-organisation';
import { addPeople } from './add-people';
import type { Statements } from './statements';

const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const satisfies readonly RoleName[];
export type AdministratorRole = (typeof ADMINISTRATORS)[number];

const LOGIN = /^[a-z][a-z0-9.-]{2,31}$/;

/**
 * The first accounts of a real installation: a person in the bureau with a password for one sign-in, which must be changed then.
 * System, security and audit administrators are different people (三员分立), so each role needs a login of its own.
 * @throws RangeError when the login is malformed or taken, or the role is none of an administrator.
 */
export async function createAdministrator(db: Statements, asked: { login: string; role: string; now: Date }): Promise<{ login: string; password: string }> {
  const role = ADMINISTRATORS.find((each) => each === asked.role);
  if (!role) throw new RangeError(`The role must be one of ${ADMINISTRATORS.join(', ')}`);
  if (!LOGIN.test(asked.login)) throw new RangeError('The login must be 3 to 32 small letters, digits, dots or dashes and begin with a letter');
  const password = oneTimePassword();
  const accounts = { passwordHash: await hashPassword(password), mustChange: true, demo: false, now: asked.now };
  const added = await addPeople(db, [{ login: asked.login, name: `${ROLES[role].zh} ${asked.login}`, role, unit: 'B-AS', window: null }], accounts);
  if (added.length === 0) throw new RangeError(`The login ${asked.login} is taken`);
  await adoptOrganisation(db, asked.now);
  return { login: asked.login, password };
}
