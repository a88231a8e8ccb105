// What cdk-nag's AwsSolutions pack says of plain CloudFormation templates, with no AWS account.
//
//   node nag.mjs explained.json NAME=TEMPLATE.json...
//
// Every finding needs its reason in explained.json (rule and resources are patterns); a reason that no finding needs any more is a mistake as well.

import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { App, Stack } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { AwsSolutionsChecks } from "cdk-nag";

/** Rule, resource and description of each finding in a template's file. */
export function findings(templateFile) {
  const app = new App();
  const stack = new Stack(app, "Stack");
  new CfnInclude(stack, "Template", { templateFile });
  return new AwsSolutionsChecks(app).validateScope(stack).violations.flatMap((violation) =>
    violation.violatingResources.map((found) => ({
      rule: violation.ruleName.replace(/^AwsSolutions-/, ""),
      resource: found.constructPath.split("/").pop(),
      description: violation.description,
    })),
  );
}

/** What of these findings has no reason, and which reasons have no finding. */
export function judge(found, reasons) {
  const matches = (pattern, text) => new RegExp(`^(?:${pattern})$`).test(text);
  const explains = ({ rule, resources }, finding) =>
    matches(rule, finding.rule) && resources.some((name) => matches(name, finding.resource));
  return {
    unexplained: found.filter((finding) => !reasons.some((reason) => explains(reason, finding))),
    idle: reasons.filter((reason) => !found.some((finding) => explains(reason, finding))),
  };
}

function report(name, file, reasons) {
  const found = findings(file);
  const { unexplained, idle } = judge(found, reasons);
  unexplained.forEach(({ rule, resource, description }) => console.error(`${name}: ${resource}: ${rule}: ${description}`));
  idle.forEach(({ rule }) => console.error(`${name}: the reason for ${rule} explains nothing any more: take it out`));
  reasons.filter(({ open }) => open).forEach(({ rule, open }) => console.log(`${name}: open: ${rule}: ${open}`));
  console.log(`${name}: ${found.length} findings, ${found.length - unexplained.length} of them explained`);
  return unexplained.length + idle.length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [explained, ...templates] = process.argv.slice(2);
  const reasons = JSON.parse(fs.readFileSync(explained, "utf8"));
  const wrong = templates.map((template) => {
    const [name, file] = template.split("=");
    return report(name, file, reasons[name]);
  });
  process.exitCode = wrong.some((count) => count > 0) ? 1 : 0;
}
