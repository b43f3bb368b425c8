import type { RoutingReports } from '../monitoring/routing-report.ts';
import type { ReviewStore } from '../review/review-store.ts';
import type { Reviewing } from '../review/reviewing.ts';
import type { AnswerChecking } from '../tutoring/check-answer.ts';
import type { News } from '../tutoring/news.ts';
import type { AskingStore, SolutionStore } from '../tutoring/ports.ts';
import type { Tutoring } from '../tutoring/request.ts';
import type { SolutionWatch } from '../tutoring/solution-watch.ts';

/** Whether each part that the service cannot work without really answers. */
export interface HealthReport {
  readonly isReady: boolean;
  readonly parts: Readonly<Record<'database' | 'judge', 'up' | 'down'>>;
}

/** The service without any framework: what transports are given to serve. */
export interface Core {
  readonly tutoring: Tutoring;
  readonly answerChecking: AnswerChecking;
  readonly solutions: SolutionStore;
  readonly askings: AskingStore;
  readonly watch: SolutionWatch;
  readonly routing: RoutingReports;
  readonly reviews: ReviewStore;
  readonly reviewing: Reviewing;
  readonly news: News;
  health(): Promise<HealthReport>;
  /** Finishes or hands back what is in flight, then stops the workers and the database, in this order. */
  close(): Promise<void>;
}
