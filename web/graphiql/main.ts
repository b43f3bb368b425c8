import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/graphiql.css';
import './page.css';

/** What a newcomer finds in the editor: a problem that is solved and proved without any key. */
const defaultQuery = `mutation Solve {
  solve(input: { problem: "Solve x^2 - 5x + 6 = 0" }) {
    __typename
    ... on Solution {
      id
      readAs
      state
      answer { text }
      assurance
      steps { text latex holds }
      verification {
        verdict
        checks { kind verdict evidence engine }
      }
      caveat
    }
    ... on InputRejected { code message path }
  }
}
`;

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const root = document.getElementById('graphiql');
if (root !== null) createRoot(root).render(createElement(GraphiQL, { fetcher, defaultQuery }));
