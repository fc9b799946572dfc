// Prints the errors that the Validator of npm "ro-crate" finds; its context is the one that the package brings along.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.argv[2] + '/package.json');
globalThis.fetch = async () => ({ ok: true, json: async () => ({ name: 'RO-Crate JSON-LD Context', version: '1.2' }) });
const { Validator } = require('ro-crate/lib/validator');
const validator = new Validator();
validator.parseJSON(readFileSync(process.argv[3], 'utf8'));
if (validator.json) {
  validator.rootDataEntity();
  await validator.hasContext();
}
for (const result of validator.results) {
  if (result.status === 'error') console.log(result.id + ': ' + result.message);
}
