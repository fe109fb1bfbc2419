// Prepares the template database of a test run and prints what the application needs in its environment, as one line of JSON.
import { pathToFileURL } from 'node:url';

const { prepare } = await import(pathToFileURL(process.argv[2]).href);
const prepared = await prepare(process.env, (line) => console.error(line));
console.log(JSON.stringify(prepared));
process.exit(0);
