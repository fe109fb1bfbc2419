import { Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsModule } from 'nestjs-cls';
import { Settings } from '../config/settings';
import { setPgTypes } from './pg-types';
import { Sql } from './sql';
import { surviveCuts } from './survive-cuts';

setPgTypes();

/** The one PostgreSQL, as the app role: it may insert and select on trace and logs, nothing else. */
@Global()
@Module({
  imports: [
    ClsModule.forRoot({
      global: true,
      plugins: [
        new ClsPluginTransactional({
          imports: [],
          adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
        }),
      ],
    }),
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        type: 'postgres' as const,
        url: settings.databaseUrl,
        poolSize: settings.poolSize,
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 5,
        retryDelay: 500,
        poolErrorHandler: () => undefined, // a cut connection is replaced by the pool; the request that had it answers 503
        // a row that somebody holds is given up early, or a few waiters would keep all connections from everybody
        extra: { idleTimeoutMillis: 30_000, connectionTimeoutMillis: 3_000, statement_timeout: 15_000, lock_timeout: 2_500, application_name: 'onecounter', keepAlive: true, onConnect: surviveCuts },
      }),
    }),
  ],
  providers: [Sql],
  exports: [Sql],
})
export class DatabaseModule {}
