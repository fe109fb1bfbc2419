import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '@onecounter/platform';

/** Runs `work` with the platform's own services, on the settings of `env`. */
export async function inContext<T>(env: NodeJS.ProcessEnv, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    const app = await NestFactory.createApplicationContext(PlatformModule, { logger: ['error', 'warn'] });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
