// The check can fail: a planted violation is found, and so is a reason that explains nothing.

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { findings, judge } from "./nag.mjs";

const OPEN_BUCKET = { Resources: { Leak: { Type: "AWS::S3::Bucket" } } };

function found(template) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "nag-"));
  const file = path.join(directory, "template.json");
  fs.writeFileSync(file, JSON.stringify(template));
  try {
    return findings(file);
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
}

test("a planted violation is found", () => {
  const { unexplained } = judge(found(OPEN_BUCKET), []);
  assert.deepEqual(unexplained.map(({ rule }) => rule).sort(), ["S1", "S10"]);
});

test("a reason explains its own rule and resource alone", () => {
  const reasons = [{ rule: "S1", resources: ["Leak"] }, { rule: "S10", resources: ["Lea"] }];
  const { unexplained, idle } = judge(found(OPEN_BUCKET), reasons);
  assert.deepEqual(unexplained.map(({ rule }) => rule), ["S10"]);
  assert.deepEqual(idle, [reasons[1]]);
});

test("a wildcard in a role is found", () => {
  const statement = { Effect: "Allow", Action: "sqs:*", Resource: "*" };
  const role = { AssumeRolePolicyDocument: {}, Policies: [{ PolicyName: "all", PolicyDocument: { Statement: [statement] } }] };
  const rules = found({ Resources: { Role: { Type: "AWS::IAM::Role", Properties: role } } }).map(({ rule }) => rule);
  assert.deepEqual(rules.sort(), ["IAM5[Action::sqs:*]", "IAM5[Resource::*]"]);
});
