import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Courier } from '@onecounter/notification';
import { createLog, WorkDesk } from '@onecounter/platform';
import { CopyCourier, Exporter } from '@onecounter/reporting';
import { Pusher } from '@onecounter/supervision';
import { WorkerModule } from './worker.module';

process.env.ONECOUNTER_PROCESS = 'worker';
const app = await NestFactory.createApplicationContext(WorkerModule, { logger: createLog() });
app.enableShutdownHooks();
app.get(WorkDesk).start();
app.get(Courier).start();
app.get(Pusher).start();
app.get(Exporter).start();
app.get(CopyCourier).start();
