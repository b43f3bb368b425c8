import type { EntityManager } from 'typeorm';
import type { Topic } from '../tutoring/news.ts';

/** The one channel that instances listen on. */
export const newsChannel = 'verity';

/** What is said on the channel: a topic and an id, far below the 8,000 bytes that Postgres takes. */
export function newsOf(topic: Topic, id: string): string {
  return `${topic} ${id}`;
}

/** What a statement does for each row that it changes, besides changing it: tell the news. */
export const tellingNews = `pg_notify('${newsChannel}', 'solution ' || changed.id)::text AS told`;

/**
 * Makes a statement that changes rows of `solution` and returns them do something for each, in the same transaction, so that it happens with the commit.
 * @param sql an INSERT or UPDATE whose RETURNING names the id `id`
 * @param effects expressions over a row `changed`
 */
export function changing(sql: string, ...effects: readonly string[]): string {
  return `WITH changed AS (${sql}) SELECT ${['changed.*', ...effects].join(', ')} FROM changed`;
}

/** The usual case: everybody who watches is told. */
export function announcing(sql: string): string {
  return changing(sql, tellingNews);
}

/** Tells the news when the transaction of this manager is committed. */
export async function announce(manager: EntityManager, topic: Topic, id: string): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [newsChannel, newsOf(topic, id)]);
}
