// SPDX-License-Identifier: EUPL-1.2

/** The path below which each portal is served. @type {Readonly<Record<string, string>>} */
const BASES = { 'resident-portal': '/', 'municipal-portal': '/gemeente/' };

/** Marks of libraries for servers that render; we render in the browser only. */
const UNINTERESTING = 'MODULE_LEVEL_DIRECTIVE';

/**
 * How a portal is bundled: no inline script or style (the content security policy refuses them), one chunk a screen.
 * @param {string} portal @param {string} root its folder
 * @returns {import('vite').InlineConfig}
 */
export const portalBundle = (portal, root) => ({
  root,
  configFile: false,
  logLevel: 'warn',
  base: BASES[portal] ?? '/',
  resolve: { conditions: ['samenspel', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      onLog: (level, log, handler) => (log.code === UNINTERESTING ? undefined : handler(level, log)),
    },
  },
});
