import { readConfig } from '../config.ts';
import { dataSourceAt } from './open-data-source.ts';
import { openDatabase } from './open-database.ts';

/** What TypeORM's command line works on: the database of the settings, the embedded one included, which stops when the command ends. */
async function configuredDataSource() {
  const { database } = readConfig();
  const { url } = await openDatabase(database);
  return dataSourceAt(url, database);
}

export default configuredDataSource();
