import type { CliCommand } from './command.ts';

/** Every command of the command line. Loaded when called: tracing a file needs no database. */
export const commands: Record<string, () => Promise<CliCommand>> = {
  lint: async () => (await import('./lint.ts')).lintCommand,
  trace: async () => (await import('./trace.ts')).traceCommand,
  test: async () => (await import('./test.ts')).testCommand,
  diff: async () => (await import('./diff.ts')).diffCommand,
  layout: async () => (await import('./layout.ts')).layoutCommand,
  pull: async () => (await import('./pull.ts')).pullCommand,
  deploy: async () => (await import('./deploy.ts')).deployCommand,
  'create-shop': async () => (await import('./create-shop.ts')).createShopCommand,
  'import-orders': async () => (await import('./import-orders.ts')).importOrdersCommand,
};
