import 'reflect-metadata';
import { createGateway } from './create-gateway';

process.env.ONECOUNTER_PROCESS = 'gateway';
const app = await createGateway();
await app.listen(Number(process.env.PORT ?? 3000), process.env.HOST ?? '127.0.0.1');
