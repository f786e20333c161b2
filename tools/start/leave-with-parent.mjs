// SPDX-License-Identifier: EUPL-1.2
// Loaded before each program that npm start starts: when the starter is killed without a word, the program stops as if it was asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
