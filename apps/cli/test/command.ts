import type { Verdict } from '@onecounter/platform';
import { runCli } from '../src/cli';

/** What a command printed, and its exit code. */
export function command(...args: string[]): Promise<{ code: number; out: string; notes: string }> {
  return commandIn(process.env, ...args);
}

/** In another place than the spec's own. */
export async function commandIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ code: number; out: string; notes: string }> {
  const [out, notes]: [string[], string[]] = [[], []];
  const code = await runCli(args, env, { result: (line) => out.push(line), note: (line) => notes.push(line) });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

export async function verdict(...args: string[]): Promise<Verdict & { code: number }> {
  const { code, out, notes } = await command('verify', '--json', ...args);
  if (code === 2) throw new Error(notes);
  return { ...(JSON.parse(out) as Verdict), code };
}
