import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Hands what a resolver throws on as it is: masking and logging happen once, where the reply is made. Other routes keep Nest's way. */
@Catch()
export class PassErrors extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'http' | 'graphql'>() === 'graphql') return error;
    return super.catch(error, host);
  }
}
