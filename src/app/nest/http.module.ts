import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { InputPipe } from '../../graphql/input-pipe.ts';
import { PassErrors } from '../../graphql/pass-errors.ts';
import { resolvers } from '../../graphql/schema.ts';
import { RoutingReports } from '../../monitoring/routing-report.ts';
import { ReviewStore } from '../../review/review-store.ts';
import { Reviewing } from '../../review/reviewing.ts';
import { AnswerChecking } from '../../tutoring/check-answer.ts';
import { News } from '../../tutoring/news.ts';
import { AskingStore, SolutionStore } from '../../tutoring/ports.ts';
import { Tutoring } from '../../tutoring/request.ts';
import { SolutionWatch } from '../../tutoring/solution-watch.ts';
import type { Core } from '../core.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { Readiness } from './readiness.ts';

/** Everything that is served over HTTP, standing on a core that knows nothing of it. */
@Module({})
export class HttpModule {
  static over(core: Core, readiness: Readiness): DynamicModule {
    return {
      module: HttpModule,
      imports: [
        GraphQLModule.forRoot<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          autoSchemaFile: true,
          // The endpoint is ours: each transport admits, executes and masks in the same way.
          routes: false,
        }),
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        ...resolvers,
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: PassErrors },
        { provide: Tutoring, useValue: core.tutoring },
        { provide: AnswerChecking, useValue: core.answerChecking },
        { provide: SolutionWatch, useValue: core.watch },
        { provide: SolutionStore, useValue: core.solutions },
        { provide: RoutingReports, useValue: core.routing },
        { provide: ReviewStore, useValue: core.reviews },
        { provide: Reviewing, useValue: core.reviewing },
        { provide: News, useValue: core.news },
        { provide: AskingStore, useValue: core.askings },
        { provide: Readiness, useValue: readiness },
      ],
    };
  }
}
