// SPDX-License-Identifier: EUPL-1.2
// Makes the invented people and parties of the demo through the use cases, as often as it is started.
import { loadPeople } from './people.mjs';
import { services } from './services.mjs';

const to = await services(process.env);
try {
  await loadPeople(to);
} finally {
  await to.close();
}
