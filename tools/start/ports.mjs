// SPDX-License-Identifier: EUPL-1.2
import { Stop } from '../bootstrap/bootstrap.mjs';
import { freePort } from '../postgres/server.mjs';

/**
 * Before anything long is begun.
 * @param {import('./settings.mjs').StartSettings} settings
 */
export async function checkPorts(settings) {
  const wanted = {
    SAMENSPEL_PORT: settings.port,
    STAND_IN_PORT: settings.standInPort,
    SAMENSPEL_MAIL_PORT: settings.mailPort,
    SAMENSPEL_METRICS_PORT: settings.metricsPort,
  };
  for (const [name, port] of Object.entries(wanted)) {
    if ((await freePort(port)) === port) continue;
    throw new Stop(`Port ${port} is taken by another program. Stop that program, or choose another port: ${name}=${port + 1000} npm start`);
  }
}
