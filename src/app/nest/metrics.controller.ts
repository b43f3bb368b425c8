import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RoutingReports } from '../../monitoring/routing-report.ts';
import { Metrics } from '../metrics.ts';

/** What operators watch, as OpenMetrics. Nothing of any person or problem is in it; keep it inside your network all the same. */
@Controller('metrics')
export class MetricsController {
  private readonly metrics: Metrics;

  constructor(reports: RoutingReports) {
    this.metrics = new Metrics(reports);
  }

  @Get()
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.header('content-type', this.metrics.contentType);
    return this.metrics.read();
  }
}
