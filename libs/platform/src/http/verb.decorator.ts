import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { FAULTS, PERMISSION_NAMES, type FaultCode, type Permission } from '@onecounter/contracts';

export const PERMISSION = 'onecounter:permission';
export const PUBLIC = 'onecounter:public';
export const FAULTS_OF_ROUTE = 'onecounter:faults';

export const labelOf = (permission: string): string => PERMISSION_NAMES[permission]?.zh ?? permission;

function describe(operationId: string, summary: string, faults: readonly FaultCode[]) {
  const said = faults.map((code) => `\`${code}\` (${FAULTS[code].status}) ${FAULTS[code].zh}`).join('\n');
  return [
    SetMetadata(FAULTS_OF_ROUTE, faults),
    ApiOperation({ operationId, summary, description: `Faults:\n${said}` }),
  ];
}

/** A route that takes a step or needs leave: the verb is the permission. Every route says which faults it may answer. */
export function Verb(permission: Permission, faults: readonly FaultCode[], operationId: string = permission): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(PERMISSION, permission),
    ApiBearerAuth(),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'uuid; on unsafe methods the same key gives the same answer for 48 h' }),
    ...describe(operationId, labelOf(permission), ['notSignedIn', 'notPermitted', ...faults]),
  );
}

/** A route for everybody signed in, whatever the post. */
export function SignedIn(operationId: string, summary: string, faults: readonly FaultCode[]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PERMISSION, null), ApiBearerAuth(), ...describe(operationId, summary, ['notSignedIn', ...faults]));
}

/** A route without a session. */
export function Public(operationId: string, summary: string, faults: readonly FaultCode[]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(PUBLIC, true), ...describe(operationId, summary, faults));
}

/** The answer is a stream of this media type, not JSON. */
export function Streams(mediaType: string): MethodDecorator {
  return ApiOkResponse({ content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } });
}
