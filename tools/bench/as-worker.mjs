/** The worker's modules in this process; its timers are not started. */
export async function asWorker(env, work) {
  // the settings of this installation end with it: the next one of the same run has a database and passwords of its own
  const before = { ...process.env };
  Object.assign(process.env, env);
  const { NestFactory } = await import('@nestjs/core');
  const { WorkerModule } = await import('../../dist/apps/worker/src/worker.module.js');
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn'] });
  try {
    return await work(app);
  } finally {
    await app.close();
    for (const key of Object.keys(env)) if (key in before) process.env[key] = before[key]; else delete process.env[key];
  }
}
