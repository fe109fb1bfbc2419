import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { server, scratch } = globalThis.onecounterTests ?? {};
  await server?.stop();
  if (scratch) rmSync(scratch, { recursive: true, force: true });
}
