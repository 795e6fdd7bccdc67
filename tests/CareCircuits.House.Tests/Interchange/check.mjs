// node check.mjs <folder>: opens every .bpmn and .dmn file there as common tools do, and prints whatever they find fault with.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[3], 'package.json'));
const { default: BpmnModdle } = await import(require.resolve('bpmn-moddle'));
const { DmnModdle } = await import(require.resolve('dmn-moddle'));
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const folder = process.argv[2];
for (const name of readdirSync(folder).sort()) {
  const xml = readFileSync(join(folder, name), 'utf8');
  try {
    if (name.endsWith('.bpmn')) {
      const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
      warnings.forEach((warning) => console.log(`${name}: ${warning.message}`));
      const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver({ require }) });
      for (const [rule, reports] of Object.entries(await linter.lint(rootElement)))
        reports.forEach((report) => console.log(`${name}: ${rule}: ${report.id ?? ''} ${report.message}`));
    } else if (name.endsWith('.dmn')) {
      const { warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
      warnings.forEach((warning) => console.log(`${name}: ${warning.message}`));
    }
  } catch (error) {
    console.log(`${name}: ${error.message}`);
  }
}
console.log('checked');
