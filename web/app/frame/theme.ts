import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The colour of what can be pressed, from light to dark. Dark enough for white text from the seventh on. */
const pine: MantineColorsTuple = [
  ...(['#eaf6f3', '#d3e9e4', '#a9d3ca', '#7bbcaf', '#55a898', '#3d9c8a'] as const),
  ...(['#1f7a6a', '#1a685b', '#15564b', '#0f443b'] as const),
];

/** The grounds and lines of the dark pages, from text to black. */
const dark: MantineColorsTuple = [
  ...(['#e6ebe9', '#c3ccca', '#a9b4b1', '#7d8a87', '#45524f'] as const),
  ...(['#2f3a38', '#1f2827', '#171e1d', '#111716', '#0c100f'] as const),
];

const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, Cantarell, sans-serif";

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 6, dark: 6 },
  colors: { pine, dark },
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontFamily: sans, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      styles: {
        content: { background: 'var(--verity-paper)' },
        header: { background: 'var(--verity-paper)' },
        title: { fontWeight: 650 },
      },
    },
  },
});

/** Secondary text and placeholders with the contrast that people with weaker sight need (WCAG AA). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#52606b',
    '--mantine-color-placeholder': '#5f6c76',
    '--mantine-color-body': '#f7f8f7',
    '--mantine-color-text': '#1b2524',
    '--mantine-color-error': '#b42318',
    '--verity-paper': '#ffffff',
    '--verity-line': '#dde3e1',
    '--verity-soft': '#eef2f0',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b4b1',
    '--mantine-color-placeholder': '#929e9b',
    '--mantine-color-body': '#141a19',
    '--mantine-color-text': '#e6ebe9',
    '--mantine-color-error': '#ff9c92',
    '--mantine-color-anchor': '#7bbcaf',
    '--verity-paper': '#1b2322',
    '--verity-line': '#303b39',
    '--verity-soft': '#232d2b',
  },
});
