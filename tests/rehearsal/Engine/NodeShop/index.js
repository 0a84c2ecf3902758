// A program as others write it: a component, a secret, a reference to another stack and, when asked for, a failing apply.
const pulumi = require("@pulumi/pulumi");

class Bucket extends pulumi.CustomResource {
  constructor(name, args, options) {
    super("fake:index:Bucket", name, { arn: undefined, ...args }, options);
  }
}

class Site extends pulumi.ComponentResource {
  constructor(name, args, options) {
    super("shop:index:Site", name, {}, options);
    const bucket = new Bucket(`${name}-bucket`, { rules: [{ days: 1 }], pin: args.pin }, { parent: this });
    const policy = new Bucket(`${name}-policy`, { target: bucket.arn }, { parent: this, dependsOn: bucket });
    this.arn = policy.target;
    this.registerOutputs({ arn: this.arn });
  }
}

const config = new pulumi.Config();
const network = new pulumi.StackReference("organization/network/prod");
const site = new Site("site", { pin: config.requireSecret("pin") });
if (config.getBoolean("fail")) {
  site.arn.apply((arn) => {
    throw new Error(`nobody wants ${arn}`);
  });
}

module.exports = { arn: site.arn, vpc: network.requireOutput("vpc"), token: network.requireOutput("token"), pin: config.requireSecret("pin") };
