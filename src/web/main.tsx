import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyTheme } from './base/theme.ts';
import { Speaks } from './words/language.tsx';

applyTheme();
createRoot(document.querySelector('#root') as Element).render(
  <StrictMode>
    <Speaks>
      <App />
    </Speaks>
  </StrictMode>,
);
