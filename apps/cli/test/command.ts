import type { Verdict } from '@onecounter/platform';
import { runCli } from '../src/cli';

/** What a command printed, and its exit code. */
export async function command(...args: string[]): Promise<{ code: number; out: string; notes: string }> {
  const [out, notes]: [string[], string[]] = [[], []];
  const code = await runCli(args, process.env, { result: (line) => out.push(line), note: (line) => notes.push(line) });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

export async function verdict(...args: string[]): Promise<Verdict & { code: number }> {
  const { code, out, notes } = await command('verify', '--json', ...args);
  if (code === 2) throw new Error(notes);
  return { ...(JSON.parse(out) as Verdict), code };
}
