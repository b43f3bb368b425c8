import '@mantine/core/styles.css';
import 'katex/dist/katex.min.css';
import './frame/page.css';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { nonce } from './frame/nonce.ts';

// Where libraries that make style sheets while they run look for the nonce of the page.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
