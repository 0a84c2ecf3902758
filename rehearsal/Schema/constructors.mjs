// Reads, from the .js files of a Pulumi package for Node.js, what a resource's constructor does to its inputs and options.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const literal = String.raw`"[^"]*"|true|false|\d+`;

export function constructorFacts(file) {
  const code = readFileSync(file, "utf8");
  const names = pattern => new Set([...code.matchAll(pattern)].map(match => match[1]));
  const list = name => JSON.parse(code.match(new RegExp(`${name}: (\\["[^\\]]*\\]) \\}`))?.[1] ?? "[]");
  return {
    secretInputs: names(/resourceInputs\["(\w+)"\] = args\?\.\w+ \? pulumi\.secret\(/g),
    jsonInputs: names(/resourceInputs\["(\w+)"\] = .*\.apply\(JSON\.stringify\);/g),
    secretOutputs: list("additionalSecretOutputs"),
    replaceOnChanges: list("replaceOnChanges"),
    aliases: [...(code.match(/aliases: \[.*\]/)?.[0] ?? "").matchAll(/type: "([^"]+)"/g)].map(match => match[1]),
    defaults: Object.fromEntries([...literalDefaults(code, "args"), ...environmentDefaults(code)]),
  };
}

/** The defaults of a nested type, which @pulumi packages fill in with a function beside the type. */
export function nestedDefaults(folder, reference) {
  const [, name] = reference.split(":");
  const code = readFileSync(join(folder, "types/input.js"), "utf8");
  const body = code.match(new RegExp(`function ${name}(?:Args)?ProvideDefaults\\(val\\) \\{([^}]*)\\}`, "i"))?.[1] ?? "";
  return Object.fromEntries(literalDefaults(body, "val"));
}

function literalDefaults(code, variable) {
  return [...code.matchAll(new RegExp(`\\(${variable}\\??\\.(\\w+)\\) \\?\\? (${literal})`, "g"))].map(([, name, value]) => [name, JSON.parse(value)]);
}

function environmentDefaults(code) {
  return [...code.matchAll(/\(args\?\.(\w+)\) \?\? utilities\.getEnv\(([^)]*)\)/g)]
    .map(([, name, variables]) => [name, { environment: JSON.parse(`[${variables}]`) }]);
}
