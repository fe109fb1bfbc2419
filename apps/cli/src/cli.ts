import { parseArgs } from 'node:util';
import type { Command, Print } from './command';
import { backup } from './commands/backup';
import { checkpoint } from './commands/checkpoint';
import { createAdministrator } from './commands/create-administrator';
import { load } from './commands/load';
import { migrate } from './commands/migrate';
import { restore } from './commands/restore';
import { rotateKeys } from './commands/rotate-keys';
import { rotateSigningKey, rotateTokenSecret } from './commands/rotate-secrets';
import { seed } from './commands/seed';
import { verify } from './commands/verify';
import { verifyArchive } from './commands/verify-archive';
import { openPlace } from './place';

const COMMANDS: Readonly<Record<string, Command>> = { migrate, seed, verify, load, 'create-administrator': createAdministrator, checkpoint, backup, restore, 'verify-archive': verifyArchive, 'rotate-keys': rotateKeys, 'rotate-signing-key': rotateSigningKey, 'rotate-token-secret': rotateTokenSecret };

/** Runs one command of `npm run cli -- <command>`; gives the exit code. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv, print: Print): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = COMMANDS[name];
  if (!command) {
    print.result(helpText());
    if (['help', '--help', '-h'].includes(name)) return 0;
    print.note(`There is no command ${name}.`);
    return 2;
  }
  if (rest.includes('--help')) {
    print.result(commandText(name, command));
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({ args: rest, options: command.options, strict: true, allowPositionals: command.argument !== undefined });
    const place = await openPlace(env, command.needs, print.note);
    try {
      return await command.run({ ...(values as Record<string, string | boolean | undefined>), argument: positionals[0] }, place, print);
    } finally {
      await place.close();
    }
  } catch (error) {
    print.note(`${name}: ${error instanceof Error ? error.message || error.name : String(error)}`);
    if (env.ONECOUNTER_TRACE === '1' && error instanceof Error) print.note(error.stack ?? '');
    return command.failure;
  }
}

function helpText(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  return ['npm run cli -- <command> [options]', '', ...Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`), '', `  <command> --help says more. The database is DATABASE_URL, otherwise the embedded one of DATA_DIR (.data).`].join('\n');
}

function commandText(name: string, { summary, help, argument }: Command): string {
  const width = Math.max(...help.map(([option]) => option.length), 0);
  return [`npm run cli -- ${name}${argument ? ` ${argument}` : ''}`, `  ${summary}`, ...(help.length > 0 ? [''] : []), ...help.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`)].join('\n');
}
