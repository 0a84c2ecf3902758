// Derives aws.json and aws-native.json from the type declarations in npm's @pulumi/aws and @pulumi/aws-native:
//
//   npm install --no-save typescript@5
//   node rehearsal/Schema/derive.mjs <unpacked @pulumi/aws> <unpacked @pulumi/aws-native>
//
// resources.json says which resources and functions; overrides.json holds what the declarations can't tell.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Declarations } from "./declarations.mjs";
import { constructorFacts, nestedDefaults } from "./constructors.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = readJson(join(here, "resources.json"));
const overrides = readJson(join(here, "overrides.json"));

const folders = process.argv.slice(2);
if (folders.length !== 2) throw new Error("Usage: node derive.mjs <unpacked @pulumi/aws> <unpacked @pulumi/aws-native>");

for (const folder of folders) {
  const { name, version } = readJson(join(folder, "package.json"));
  const schema = derive(name.replace("@pulumi/", ""), version, folder);
  writeFileSync(join(here, `${schema.package}.json`), format(schema));
}

function derive(name, version, folder) {
  const { namespace, modules, names, ...listed } = overrides[name];
  const declarations = new Declarations(folder, listed);
  const resources = byKey(wanted[name].resources, token => resource(declarations, folder, token, names[token]));
  const functions = byKey(wanted[name].functions, token => invoke(declarations, token));
  const { types, enums } = reachable(declarations, folder, resources, functions);
  const unmet = Object.values(listed).flat().filter(property => !declarations.met.has(property));
  if (unmet.length > 0) throw new Error(`overrides.json: no such property is in use: ${unmet.join(", ")}.`);
  return { package: name, version: version.replace(/^v/, ""), namespace, modules, resources, functions, types, enums };
}

function resource(declarations, folder, token, names) {
  const { module, path, className } = locate(token);
  const file = declarations.file(path);
  const facts = constructorFacts(join(folder, `${path}.js`));
  const args = file.interface(`${className}Args`);
  const state = file.interface(`${className}State`);
  const inputs = properties(args, name => [facts.secretInputs.has(name) && "secret", facts.jsonInputs.has(name) && "json"]);
  const outputs = properties(file.class(className), name => [facts.secretOutputs.includes(name) && "secret"]);
  assertStateFollows(token, state, args, outputs);
  return withoutEmpty({
    module, class: className, deprecated: file.isDeprecated(className), names, inputs, outputs, state: state !== undefined,
    aliases: facts.aliases, replaceOnChanges: facts.replaceOnChanges, defaults: facts.defaults,
  });
}

function invoke(declarations, token) {
  const { module, path, className } = locate(token);
  const file = declarations.file(path);
  return { module, class: className, inputs: properties(file.interface(`${className}Args`)), outputs: properties(file.interface(`${className}Result`)) };
}

/** A State is the outputs as inputs, all optional; so it isn't written down, but it is checked to be so. */
function assertStateFollows(token, state, args, outputs) {
  const expected = Object.keys(outputs).map(key => key.replace("?", ""));
  for (const name of expected.filter(() => state))
    if (!state[name] || (args[name] && state[name].type !== args[name].type))
      throw new Error(`${token}: the state of '${name}' is not what its inputs and outputs say.`);
}

/** Every nested type and enum that the resources and functions lead to, whichever way. */
function reachable(declarations, folder, resources, functions) {
  const types = {}, enums = {};
  const visit = (facts, side) => {
    for (const reference of Object.values(facts).flatMap(references)) {
      if (declarations.enum(reference)) { enums[reference] = declarations.enum(reference); continue; }
      const type = types[reference] ??= {};
      if (type[side]) continue;
      type[side] = properties(declarations.type(reference, side));
      if (side === "inputs") type.defaults = nestedDefaults(folder, reference);
      visit(type[side], side);
    }
  };
  for (const { inputs, outputs, state } of [...Object.values(resources), ...Object.values(functions)]) {
    visit(inputs, "inputs");
    visit(outputs, "outputs");
    if (state) visit(outputs, "inputs");
  }
  return { types: mapValues(sorted(types), withoutRepetition), enums: sorted(enums) };
}

/** Most types are the same both ways: then "outputs" is left out. */
function withoutRepetition({ inputs, outputs, defaults }) {
  const same = inputs && JSON.stringify(inputs) === JSON.stringify(outputs);
  return withoutEmpty({ inputs, outputs: same ? undefined : outputs, outputsAsInputs: same, defaults });
}

/** { name: { type, optional, secret, deprecated } } as { "name?": "deprecated type" }, in the order of the alphabet. */
function properties(declared, flags = () => []) {
  const entries = Object.entries(declared).map(([name, { type, optional, secret, deprecated }]) =>
    [optional ? `${name}?` : name, [...flags(name), secret && "secret", deprecated && "deprecated", type].filter(Boolean).join(" ")]);
  return sorted(Object.fromEntries(entries));
}

function references(property) {
  return [...property.matchAll(/[\w]+:\w+/g)].map(match => match[0]);
}

/** aws:s3/bucket:Bucket, aws-native:mediapackagev2:Channel, aws:index/getRegion:getRegion, pulumi:providers:aws. */
function locate(token) {
  const [, middle, last] = token.split(":");
  if (middle === "providers") return { module: "index", path: "provider", className: "Provider" };
  const [module, file = camelCase(last)] = middle.split("/");
  return { module, path: module === "index" ? file : `${module}/${file}`, className: last[0].toUpperCase() + last.slice(1) };
}

/** One resource, function, type or enum a line, so that a difference between two versions can be read. */
function format({ resources, functions, types, enums, ...head }) {
  const section = entries => Object.entries(entries).map(([key, value]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",");
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  for (const [key, entries] of Object.entries({ resources, functions, types, enums }))
    lines.push(`  ${JSON.stringify(key)}: {${section(entries)}\n  }`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function withoutEmpty(object) {
  const empty = value => value === undefined || value === false || (typeof value === "object" && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => key === "inputs" || key === "outputs" ? value : !empty(value)));
}

function readJson(path) { return JSON.parse(readFileSync(path, "utf8")); }
function camelCase(name) { return name[0].toLowerCase() + name.slice(1); }
function byKey(keys, value) { return Object.fromEntries(keys.map(key => [key, value(key)])); }
function mapValues(object, map) { return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)])); }
function sorted(object) { return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))); }
