import type { DatabaseConfig } from '../config.ts';
import { type OpenDatabase, openEmbedded } from './embedded/open-embedded.ts';

/**
 * Opens the database that the settings name: the operator's server as it is, or the embedded one under a folder of ours.
 * @throws where the embedded server cannot be started; whether an operator's server answers is not looked at
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  switch (config.kind) {
    case 'url':
      return { url: config.url, close: async () => undefined };
    case 'embedded':
      return openEmbedded(config.home);
  }
}
