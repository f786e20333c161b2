// SPDX-License-Identifier: EUPL-1.2
export { configurationPage, environmentExample } from './document.js';
export { readMode, readSettings, WrongSettings, type Environment, type Settings, type SettingTable } from './read-settings.js';
export { type Mode, type Setting } from './setting.js';
export { apiTable, mailCatcherTable, migrationTable, workerTable } from './tables.js';
