// Derives limits.json (which values AWS takes for the properties in aws.json and aws-native.json) from botocore's API models and
// the CloudFormation schemas that come with cfn-lint:
//
//   node rehearsal/Schema/limits.mjs <botocore>/data <cfnlint>/data/schemas
//
// limit-sources.json says which request or CloudFormation type a Pulumi type stands for, and which names differ.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ApiModels, CloudFormationSchemas, Endpoints } from "./models.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const sources = readJson(join(here, "limit-sources.json"));
const [data, schemas] = process.argv.slice(2);
if (!schemas) throw new Error("Usage: node limits.mjs <botocore>/data <cfnlint>/data/schemas");

const models = { api: new ApiModels(data), cloudFormation: new CloudFormationSchemas(schemas) };
const limits = {}, unmapped = {};
const used = new Set();

for (const name of ["aws.json", "aws-native.json"]) {
  const schema = readJson(join(here, name));
  for (const [token, { inputs }] of Object.entries({ ...schema.resources, ...schema.functions }))
    if (!token.startsWith("pulumi:")) visit(schema, token, inputs, starts(token) ?? fail(`limit-sources.json does not say what ${token} stands for.`));
}

const unused = ["names", "also", "types"].flatMap(section => Object.keys(sources[section]).filter(key => !used.has(key)));
if (unused.length > 0) throw new Error(`limit-sources.json: not in use: ${unused.join(", ")}.`);
const endpoints = new Endpoints(data);
const regions = Object.fromEntries(sources.regionsOf.map(service => [service, endpoints.regions(service)]));
writeFileSync(join(here, "limits.json"), format({ limits: sorted(limits), unmapped: sorted(unmapped), regions }));

/** The structures that a type stands for, as limit-sources.json names them. */
function starts(owner) {
  if (!sources.types[owner]) return undefined;
  used.add(owner);
  return sources.types[owner].map(find);
}

/** What the structures say of every property of a type, and then of the types inside it. */
function visit(schema, owner, properties, structures) {
  const found = {}, missing = [];
  for (const [key, text] of Object.entries(properties)) {
    const name = key.replace("?", ""), type = text.replace(/^((secret|json|deprecated) )+/, "");
    if (sources.ownRules.includes(name) || sources.providerOnly.includes(name) || sources.providerOnly.includes(`${owner}.${name}`)) continue;
    const members = membersOf(owner, name, structures);
    if (members.length === 0 && !nestedTypes(schema, type).some(starts)) {
      missing.push(name);
      continue;
    }
    const limit = fit(type, merge(members.map(member => member.limit(type))));
    const extra = sources.also[`${owner}.${name}`];
    if (extra) { used.add(`${owner}.${name}`); limit.values.push(...extra); }
    if (Object.keys(limit).length > 0) found[name] = limit;
    for (const nested of nestedTypes(schema, type))
      visit(schema, nested, schema.types[nested].inputs, starts(nested) ?? members.map(member => member.structure()).filter(Boolean));
  }
  record(limits, owner, Object.keys(found).length > 0 ? sorted(found) : undefined);
  record(unmapped, owner, missing.length > 0 ? missing : undefined);
}

/** The members that a property stands for: an exception, or the same name, as a singular, or with the type's name before it. */
function membersOf(owner, name, structures) {
  const exception = sources.names[`${owner}.${name}`];
  if (exception) {
    used.add(`${owner}.${name}`);
    const [member, structure] = exception.split(" of ");
    return (structure ? [find(structure)] : structures).map(item => item.member(member)).filter(Boolean);
  }
  const noun = owner.split(":").pop();
  const candidates = [name, name.replace(/s$/, ""), name.replace(/ies$/, "y"), noun + name];
  return structures.map(structure => candidates.map(candidate => structure.member(candidate)).find(Boolean)).filter(Boolean);
}

function nestedTypes(schema, type) {
  return [...type.matchAll(/\w+:\w+/g)].map(match => match[0]).filter(name => schema.types[name] && !sources.ownTypes.includes(name));
}

function find(source) { return source.startsWith("AWS::") ? models.cloudFormation.structure(source) : models.api.structure(source); }

/** Where Pulumi has a list of what a request has one of, the limit is that of each. */
function fit(type, limit) {
  return type.startsWith("list<") && !limit.each && !limit.size && Object.keys(limit).length > 0 ? { each: limit } : limit;
}

/** What the first source says counts; a later one adds what the first leaves open. */
function merge(all) { return Object.assign({}, ...all.reverse()); }

function record(into, owner, value) {
  if (into[owner] !== undefined && JSON.stringify(into[owner]) !== JSON.stringify(value))
    throw new Error(`${owner} is met twice, with different limits.`);
  if (value !== undefined) into[owner] = value;
}

/** One type a line, so that a difference between two versions can be read. */
function format(sections) {
  const section = entries => Object.entries(entries).map(([key, value]) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",");
  return `{\n${Object.entries(sections).map(([key, entries]) => `  ${JSON.stringify(key)}: {${section(entries)}\n  }`).join(",\n")}\n}\n`;
}

function readJson(path) { return JSON.parse(readFileSync(path, "utf8")); }
function sorted(object) { return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))); }
function fail(message) { throw new Error(message); }
