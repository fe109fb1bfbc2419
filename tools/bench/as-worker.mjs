/** The worker's modules in this process; its timers are not started. */
export async function asWorker(env, work) {
  Object.assign(process.env, env);
  const { NestFactory } = await import('@nestjs/core');
  const { WorkerModule } = await import('../../dist/apps/worker/src/worker.module.js');
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error', 'warn'] });
  try { return await work(app); } finally { await app.close(); }
}
