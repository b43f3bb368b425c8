import { AnthropicModel } from '../../../src/llm/anthropic.ts';
import type { LanguageModel } from '../../../src/llm/language-model.ts';
import { OpenAiModel } from '../../../src/llm/openai.ts';
import { OpenAiCompatibleModel } from '../../../src/llm/openai-compatible.ts';
import type { VendorServer } from './server.ts';

/** Every adapter, pointed at a vendor server of ours. */
export const adapters: readonly {
  readonly vendor: string;
  readonly open: (server: Pick<VendorServer, 'url' | 'openAiUrl'>) => LanguageModel;
}[] = [
  { vendor: 'anthropic', open: ({ url }) => new AnthropicModel('model-a', { apiKey: 'key-a', baseUrl: url }) },
  { vendor: 'openai', open: ({ openAiUrl }) => new OpenAiModel('model-o', { apiKey: 'key-o', baseUrl: openAiUrl }) },
  {
    vendor: 'compatible',
    open: ({ openAiUrl }) => new OpenAiCompatibleModel('model-c', { apiKey: 'key-c', baseUrl: openAiUrl }),
  },
];
