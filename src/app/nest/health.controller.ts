import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness.ts';

/** For load balancers: whether the process lives, and whether what it stands on really answers. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { isReady, parts } = await this.readiness.report();
    reply.code(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'not ready', ...parts };
  }
}
