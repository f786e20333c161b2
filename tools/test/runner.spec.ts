// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { count } from './jest.mjs';
import { readOptions } from './options.mjs';

const results = (testResults: object[], passed = 0): never =>
  ({ numPassedTests: passed, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, numRuntimeErrorTestSuites: 0, testResults }) as never;

describe('the runner', () => {
  it('counts what failed, and names it by path and sentence', () => {
    const assertionResults = [
      { title: 'a', fullName: 'things a', status: 'failed' },
      { title: 'b', fullName: 'things b', status: 'passed' },
    ];
    const counted = count(
      '/here',
      results([{ name: '/here/libs/x.spec.ts', status: 'failed', message: '', startTime: 1000, endTime: 4000, assertionResults }], 1),
    );
    expect(counted).toEqual({ passed: 1, failed: 1, skipped: 2, failures: ['libs/x.spec.ts: things a'], slowest: ['    3 s  libs/x.spec.ts'] });
  });
  it('counts a file that could not be loaded as a failure', () => {
    const counted = count('/here', results([{ name: '/here/libs/x.spec.ts', status: 'failed', message: 'boom', assertionResults: [] }]));
    expect(counted.failures).toEqual(['libs/x.spec.ts: could not be run']);
  });
  it('understands its words', () => {
    expect(readOptions(['libs/kernel', '--postgres', '15', '-t', 'S-08'])).toEqual({
      major: 15,
      patterns: ['libs/kernel'],
      jest: ['-t', 'S-08'],
      databaseOnly: false,
      full: false,
    });
    expect(readOptions(['--database-only']).databaseOnly).toBe(true);
    expect(readOptions(['--full'])).toMatchObject({ full: true, patterns: [], jest: [] });
    expect(() => readOptions(['--postgres', '9'])).toThrow('--postgres takes 15 or 18, not 9.');
  });
});
