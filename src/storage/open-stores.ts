import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.ts';
import type { AskingStore, SolutionStore } from '../tutoring/ports.ts';
import { openDataSource } from './open-data-source.ts';
import { openDatabase } from './open-database.ts';
import { PostgresAskingStore } from './postgres-asking-store.ts';
import { PostgresSolutionStore } from './postgres-solution-store.ts';

/** Everything that is kept, ready for use. */
export interface Stores {
  readonly solutions: SolutionStore;
  readonly askings: AskingStore;
  /** Whether the database answers, within two seconds. Never rejects. */
  isUp(): Promise<boolean>;
  /** Lets statements in flight finish, then lets go of the database. */
  close(): Promise<void>;
}

/** How long the database may take to show that it is up, in milliseconds. */
const upWithinMs = 2_000;

/**
 * Opens the database of the settings, migrated.
 * @throws where it cannot be reached or brought up to date
 */
export async function openStores(config: Config['database']): Promise<Stores> {
  const database = await openDatabase(config);
  try {
    const dataSource = await openDataSource(database.url, config);
    return {
      solutions: new PostgresSolutionStore(dataSource),
      askings: new PostgresAskingStore(dataSource),
      isUp: () => answers(dataSource),
      async close() {
        await dataSource.destroy();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function answers(dataSource: DataSource): Promise<boolean> {
  const answer = dataSource.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, delay(upWithinMs, false, { ref: false })]);
}
