import { createAdministrator as createIn } from '@onecounter/organisation';
import { MachineClock } from '@onecounter/platform';
import pg from 'pg';
import { textOf, type Command } from '../command';
import { Refusal } from '../place';

export const createAdministrator: Command = {
  summary: 'create an administrator with a password for one sign-in',
  help: [['--login L', 'small letters, digits, dots, dashes'], ['--role R', 'systemAdministrator, securityAdministrator or auditAdministrator (three different people)']],
  options: { login: { type: 'string' }, role: { type: 'string' } }, needs: 'owner', failure: 1,
  run: async (values, { env }, print) => {
    const [login, role] = [textOf(values, 'login'), textOf(values, 'role')];
    if (!login || !role) throw new Refusal('--login and --role are needed');
    const client = new pg.Client(env.DATABASE_URL);
    await client.connect();
    try {
      const rows = async <T extends object>(text: string, given: readonly unknown[] = []): Promise<T[]> => (await client.query(text, [...given])).rows as T[];
      const { password } = await createIn({ rows }, { login, role, now: new MachineClock().now() });
      print.result(`${login}  ${password}`);
      print.note('The password works for one sign-in and must be changed then. It is not shown again.');
      return 0;
    } finally {
      await client.end();
    }
  },
};
