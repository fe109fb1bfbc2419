import 'reflect-metadata';
import { runCli } from './cli';

process.env.TZ = 'UTC';
process.exitCode = await runCli(process.argv.slice(2), process.env, { result: (line) => console.log(line), note: (line) => console.error(line) });
