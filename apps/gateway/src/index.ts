export { createGateway } from './create-gateway';
export { GatewayModule } from './gateway.module';
