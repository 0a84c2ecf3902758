// Reads what derive.mjs needs from the .d.ts files of a Pulumi package for Node.js.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export class Declarations {
  /** What was met of the properties that overrides.json names, such as "medialive:X.bitrate". */
  met = new Set();
  #folder; #overrides; #sides; #enums;

  constructor(folder, overrides) {
    this.#folder = folder;
    this.#overrides = overrides;
    this.#sides = { inputs: this.file("types/input"), outputs: this.file("types/output") };
    this.#enums = new Map();
  }

  file(path) { return new DeclarationFile(this.#read(path), (list, name) => this.#isListed(list, name)); }

  /** The properties of the nested type "module:Name" as it is taken ("inputs") or given back ("outputs"). */
  type(reference, side) {
    const [module, name] = reference.split(":");
    const file = this.#sides[side].namespace(module);
    // Where functions take nested types as well, @pulumi/aws-native adds Args to the name and @pulumi/aws doesn't.
    return file.interface(name, reference) ?? file.interface(`${name}Args`, reference) ?? fail(`There is no type ${reference} (${side}).`);
  }

  /** The members of the enum "module:Name", or undefined if that is no enum. */
  enum(reference) {
    const [module, name] = reference.split(":");
    const path = module === "index" ? "types/enums/index" : `types/enums/${module}/index`;
    if (!existsSync(join(this.#folder, `${path}.d.ts`))) return undefined;
    if (!this.#enums.has(path)) this.#enums.set(path, this.file(path));
    return this.#enums.get(path).constants(name);
  }

  #read(path) {
    const file = join(this.#folder, `${path}.d.ts`);
    return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true).statements;
  }

  #isListed(list, name) {
    const listed = this.#overrides[list].includes(name);
    if (listed) this.met.add(name);
    return listed;
  }
}

class DeclarationFile {
  #statements; #isListed;

  constructor(statements, isListed) {
    this.#statements = new Map(statements.filter(statement => statement.name).map(statement => [key(statement), statement]));
    for (const statement of statements.filter(ts.isVariableStatement))
      for (const variable of statement.declarationList.declarations)
        this.#statements.set(`const ${variable.name.text}`, variable);
    this.#isListed = isListed;
  }

  /** What a module declares ("index": the file itself). */
  namespace(name) {
    if (name === "index") return this;
    const declared = this.#statements.get(`namespace ${name}`) ?? fail(`There is no namespace ${name}.`);
    return new DeclarationFile(declared.body.statements, this.#isListed);
  }

  interface(name, owner = name) {
    return this.#members(this.#statements.get(`interface ${name}`)?.members.filter(ts.isPropertySignature), owner);
  }

  class(name) {
    const isOutput = member => ts.isPropertyDeclaration(member) && isPulumi(member.type, "Output");
    return this.#members(this.#statements.get(`class ${name}`).members.filter(isOutput), name);
  }

  isDeprecated(className) { return ts.getJSDocDeprecatedTag(this.#statements.get(`class ${className}`)) !== undefined; }

  constants(name) {
    const members = this.#statements.get(`const ${name}`)?.type.members;
    return members && Object.fromEntries(members.map(member => [member.name.text, member.type.literal.text]));
  }

  #members(members, owner) {
    return members && Object.fromEntries(members.map(member => {
      const parts = this.#alternatives(member.type, owner, member.name.text);
      return [member.name.text, {
        type: [...new Set(parts)].filter(part => part !== "undefined").join(" | "),
        optional: member.questionToken !== undefined || parts.includes("undefined"),
        secret: this.#isListed("secrets", `${owner}.${member.name.text}`),
        deprecated: ts.getJSDocDeprecatedTag(member) !== undefined,
      }];
    }));
  }

  #alternatives(node, owner, property) {
    const nested = inner => this.#alternatives(inner, owner, property);
    const one = inner => nested(inner).join(" | ");
    if (ts.isParenthesizedTypeNode(node)) return nested(node.type);
    if (ts.isUnionTypeNode(node)) return node.types.flatMap(nested);
    if (ts.isArrayTypeNode(node)) return [`list<${one(node.elementType)}>`];
    if (ts.isTypeLiteralNode(node)) return [`map<${one(node.members[0].type)}>`];
    if (ts.isTypeReferenceNode(node)) return isPulumi(node, "Input") || isPulumi(node, "Output") ? nested(node.typeArguments[0]) : [reference(node)];
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword: return ["string"];
      case ts.SyntaxKind.NumberKeyword: return [this.#isListed("doubles", `${owner}.${property}`) ? "double" : "int"];
      case ts.SyntaxKind.BooleanKeyword: return ["bool"];
      case ts.SyntaxKind.AnyKeyword: return ["any"];
      case ts.SyntaxKind.UndefinedKeyword: return ["undefined"];
      default: return fail(`${owner}.${property} has a type that is not understood.`);
    }
  }
}

/** inputs.s3.BucketGrant and enums.s3.CannedAcl as s3:…; a resource (Role) is given by its name or id, a string. */
function reference(node) {
  const path = qualifiedName(node.typeName);
  if (!["inputs", "outputs", "enums"].includes(path[0])) return "string";
  const [module, name] = path.length === 2 ? ["index", path[1]] : path.slice(1);
  return `${module}:${path[0] === "inputs" ? name.replace(/Args$/, "") : name}`;
}

function isPulumi(node, name) {
  return node && ts.isTypeReferenceNode(node) && qualifiedName(node.typeName).join(".") === `pulumi.${name}`;
}

function qualifiedName(node) { return ts.isIdentifier(node) ? [node.text] : [...qualifiedName(node.left), node.right.text]; }

function key(statement) {
  const kind = ts.isInterfaceDeclaration(statement) ? "interface" : ts.isClassDeclaration(statement) ? "class" : ts.isModuleDeclaration(statement) ? "namespace" : "other";
  return `${kind} ${statement.name.text}`;
}

function fail(message) { throw new Error(message); }
