import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

let root: Logger | undefined;

/** Structured lines (pino) for Nest, requests and jobs, one JSON object each; LOG_LEVEL says from where on. */
export function createLog(): LoggerService {
  root ??= pino({ level: process.env.LOG_LEVEL ?? 'info', base: { process: process.env.ONECOUNTER_PROCESS ?? 'gateway' } });
  const log = root;
  const at = (level: 'info' | 'error' | 'warn' | 'debug') => (message: unknown, ...rest: unknown[]): void => {
    const context = rest.at(-1);
    const head = typeof context === 'string' ? { context } : {};
    if (typeof message === 'object' && message !== null) log[level]({ ...head, ...message });
    else log[level](head, String(message));
  };
  return { log: at('info'), error: at('error'), warn: at('warn'), debug: at('debug'), verbose: at('debug') };
}
