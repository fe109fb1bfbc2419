export { OwnPostgres } from './own-postgres';
export { RealRedis } from './real-redis';
export { ObjectStore } from './object-store';
export { HttpCaller } from './http-caller';
export { Premises } from './premises';
export { RunningGateway } from './running-gateway';
export { devTools, pause, RunningProcess, until, type PostgresServer } from './running-process';
export { findWrongs } from './invariants';
export { Dice } from './dice';
