// Reads what limits.mjs needs from botocore's API models and from CloudFormation's schemas. Both give structures, structures give
// members by name (whatever its case), and a member says what is allowed for a value of a Pulumi type.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export class ApiModels {
  #folder; #models = new Map();

  constructor(folder) { this.#folder = folder; }

  /** "iam.CreateRoleRequest". */
  structure(name) {
    const [service, shape] = name.split(".");
    if (!this.#models.has(service)) this.#models.set(service, this.#read(service));
    return new Structure(this.#models.get(service), shape);
  }

  #read(service) {
    const folder = join(this.#folder, service, readdirSync(join(this.#folder, service)).sort().pop());
    const plain = join(folder, "service-2.json");
    return JSON.parse(existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`))).shapes;
  }
}

class Structure {
  #shapes; #members;

  constructor(shapes, name) {
    this.#shapes = shapes;
    this.#members = byName(Object.entries((shapes[name] ?? fail(`There is no shape ${name}.`)).members ?? {}));
  }

  member(name) {
    const found = this.#members.get(fold(name));
    return found && new Member(this.#shapes, found.shape);
  }
}

class Member {
  #shapes; #name;

  constructor(shapes, name) { this.#shapes = shapes; this.#name = name; }

  get #shape() { return this.#shapes[this.#name]; }

  limit(type) {
    const shape = this.#shape, [min, max] = bounds(this.#name, shape);
    switch (shape.type) {
      case "string": return compact({ length: range(min, max), pattern: portable(shape.pattern), values: shape.enum });
      case "integer": case "long": case "double": case "float": return compact({ range: range(min, max) });
      case "list": {
        // A list of one is Pulumi's object.
        const each = new Member(this.#shapes, shape.member.shape).limit(type);
        return type.startsWith("list<") ? compact({ size: range(min, max), each: isEmpty(each) ? undefined : each }) : each;
      }
      default: return {};
    }
  }

  /** The structure in the value, or in the elements of the list; undefined where there is none. */
  structure() {
    const shape = this.#shape;
    if (shape.type === "list") return new Member(this.#shapes, shape.member.shape).structure();
    return shape.type === "structure" ? new Structure(this.#shapes, this.#name) : undefined;
  }
}

/** Least and greatest: as the model says, or, in MediaLive's, as the name of the shape does (__integerMin1Max20). */
function bounds(name, { min, max }) {
  const named = name.match(/^__\w*?(?:Min(Negative)?(\d+))?(?:Max(Negative)?(\d+))?(?:Pattern\w*)?$/);
  const number = (negative, digits) => digits === undefined ? undefined : Number(digits) * (negative ? -1 : 1);
  return named ? [min ?? number(named[1], named[2]), max ?? number(named[3], named[4])] : [min, max];
}

export class CloudFormationSchemas {
  #folder; #files;

  constructor(folder) {
    this.#folder = folder;
    const types = readFileSync(join(folder, "providers", "us_east_1.py"), "utf8");
    this.#files = new Map([...types.matchAll(/"(AWS::[^"]+)": "([0-9a-f]+)"/g)].map(([, type, file]) => [type, file]));
  }

  /** "AWS::MediaPackageV2::Channel". */
  structure(type) {
    const file = this.#files.get(type) ?? fail(`There is no CloudFormation type ${type}.`);
    const schema = JSON.parse(readFileSync(join(this.#folder, "resources", `${file}.json`), "utf8"));
    return new ObjectSchema(schema, schema);
  }
}

class ObjectSchema {
  #root; #properties;

  constructor(root, schema) { this.#root = root; this.#properties = byName(Object.entries(schema.properties)); }

  member(name) {
    const found = this.#properties.get(fold(name));
    return found && new PropertySchema(this.#root, found);
  }
}

class PropertySchema {
  #root; #schema;

  constructor(root, schema) {
    this.#root = root;
    this.#schema = schema.$ref ? schema.$ref.slice(2).split("/").reduce((at, key) => at[key], root) : schema;
  }

  limit(type) {
    const { minLength, maxLength, pattern, enum: values, minimum, maximum, minItems, maxItems, items } = this.#schema;
    const each = items && new PropertySchema(this.#root, items).limit(type);
    return compact({
      length: range(minLength, maxLength), pattern: portable(pattern, false), values, range: range(minimum, maximum),
      size: range(minItems, maxItems), each: !each || isEmpty(each) ? undefined : each,
    });
  }

  structure() {
    if (this.#schema.items) return new PropertySchema(this.#root, this.#schema.items).structure();
    return this.#schema.properties && new ObjectSchema(this.#root, this.#schema);
  }
}

/** Which Regions have an endpoint of a service. */
export class Endpoints {
  #partitions;

  constructor(folder) { this.#partitions = JSON.parse(readFileSync(join(folder, "endpoints.json"), "utf8")).partitions; }

  regions(service) {
    return this.#partitions.flatMap(({ regions, services }) =>
      Object.keys(services[service]?.endpoints ?? {}).filter(region => regions[region])).sort();
  }
}

/** "1..64", "..255", "4.."; undefined when nothing is said, or only what every value meets. */
function range(min, max) {
  return (min === undefined && max === undefined) || (min === 0 && max === undefined) ? undefined : `${min ?? ""}..${max ?? ""}`;
}

/**
 * A Java pattern as .NET reads it (\w, \d and \s are ASCII there), to match a whole value. API models mean the whole value with or
 * without ^ and $; JSON Schema means any part of it.
 */
function portable(pattern, whole = true) {
  if (pattern === undefined) return undefined;
  const ascii = { w: "a-zA-Z_0-9", d: "0-9", s: " \\t\\n\\x0B\\f\\r" };
  let inClass = false, result = "";
  for (let i = 0; i < pattern.length; i++) {
    const at = pattern[i], next = pattern[i + 1];
    if (at === "\\" && ascii[next]) { result += inClass ? ascii[next] : `[${ascii[next]}]`; i++; continue; }
    if (at === "\\") { result += at + next; i++; continue; }
    if (at === "[" || at === "]") inClass = at === "[";
    result += at;
  }
  const starts = /^(\^|\\A)/, ends = /(\$|\\Z|\\z)$/;
  const before = whole || starts.test(result) ? "" : "[\\s\\S]*", after = whole || ends.test(result) ? "" : "[\\s\\S]*";
  return before + (result.includes("|") ? result : result.replace(starts, "").replace(ends, "")) + after;
}

function byName(entries) { return new Map(entries.map(([name, value]) => [fold(name), value])); }
function fold(name) { return name.toLowerCase().replaceAll(/[^a-z0-9]/g, ""); }
function compact(object) { return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)); }
function isEmpty(object) { return Object.keys(object).length === 0; }
function fail(message) { throw new Error(message); }
