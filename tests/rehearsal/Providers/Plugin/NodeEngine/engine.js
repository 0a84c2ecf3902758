// Drives a plug-in with the stubs and the value format of npm's own @pulumi/pulumi, and prints what it answered as JSON.
const grpc = require("@grpc/grpc-js");
const structs = require("google-protobuf/google/protobuf/struct_pb.js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const stubs = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");
const { PluginAttach } = require("@pulumi/pulumi/proto/plugin_pb.js");
const values = require("@pulumi/pulumi/runtime/rpc.js");

const client = new stubs.ResourceProviderClient(`127.0.0.1:${process.argv[2]}`, grpc.credentials.createInsecure());

// A field is set as the stubs name it: setUrn, setOldInputs, setDetaileddiff.
function message(type, fields) {
    const result = new type();
    for (const [name, value] of Object.entries(fields)) {
        result[`set${name[0].toUpperCase()}${name.slice(1)}`](value);
    }
    return result;
}

function call(method, request) {
    return new Promise((resolve, reject) =>
        client[method](request, (error, answer) => error ? reject(error) : resolve(answer)));
}

const struct = fields => structs.Struct.fromJavaScript(fields);
const secret = value => ({ [values.specialSigKey]: values.specialSecretSig, value });
const urn = type => `urn:pulumi:dev::shop::${type}::live`;

async function run() {
    const type = "aws:ssm/parameter:Parameter";
    const told = {};

    const handshake = await call("handshake", message(messages.ProviderHandshakeRequest, { engineAddress: "127.0.0.1:1" }));
    told.acceptsSecrets = handshake.getAcceptSecrets();
    await call("attach", message(PluginAttach, { address: "127.0.0.1:1" }));
    told.version = (await call("getPluginInfo", new Empty())).getVersion();
    told.schema = JSON.parse((await call("getSchema", new messages.GetSchemaRequest())).getSchema()).name;

    const settings = struct({ region: "us-west-2" });
    await call("checkConfig", message(messages.CheckRequest, { urn: urn("pulumi:providers:aws"), news: settings }));
    const configured = await call("configure", message(messages.ConfigureRequest, { args: settings, acceptsecrets: true }));
    told.supportsPreview = configured.getSupportspreview();

    const news = struct({ type: "SecureString", name: "/live", value: secret("hunter2") });
    const inputs = (await call("check", message(messages.CheckRequest, { urn: urn(type), news }))).getInputs();
    const planned = await call("create", message(messages.CreateRequest, { urn: urn(type), properties: inputs, preview: true }));
    told.planned = { id: planned.getId(), arn: values.deserializeProperties(planned.getProperties(), true).arn };
    const made = await call("create", message(messages.CreateRequest, { urn: urn(type), properties: inputs }));
    const properties = values.deserializeProperties(made.getProperties());
    told.made = { id: made.getId(), arn: properties.arn, secret: values.isRpcSecret(properties.value) };

    const olds = { id: made.getId(), urn: urn(type), olds: made.getProperties(), oldInputs: inputs };
    const renamed = struct({ type: "SecureString", name: "/other", value: secret("hunter2"), region: "us-west-2" });
    const changed = (await call("check", message(messages.CheckRequest, { urn: urn(type), olds: inputs, news: renamed }))).getInputs();
    const diff = await call("diff", message(messages.DiffRequest, { ...olds, news: changed }));
    told.diff = {
        changes: diff.getChanges() === messages.DiffResponse.DiffChanges.DIFF_SOME,
        replaces: diff.getReplacesList(),
        detailed: diff.getDetaileddiffMap().get("name").getKind() === messages.PropertyDiff.Kind.UPDATE_REPLACE,
    };
    const updated = await call("update", message(messages.UpdateRequest, { ...olds, news: inputs }));
    told.updated = updated.getProperties().toJavaScript().arn;
    const read = await call("read", message(messages.ReadRequest, { id: "/elsewhere", urn: urn(type), properties: struct({}) }));
    told.read = { id: read.getId(), name: read.getInputs().toJavaScript().name };
    const answer = await call("invoke", message(messages.InvokeRequest, { tok: "aws:index/getRegion:getRegion", args: struct({}) }));
    told.region = answer.getReturn().toJavaScript().region;
    await call("delete", message(messages.DeleteRequest, { id: made.getId(), urn: urn(type), properties: made.getProperties() }));
    await call("cancel", new Empty());
    told.construct = await call("construct", new messages.ConstructRequest()).catch(error => error.code === grpc.status.UNIMPLEMENTED);
    console.log(JSON.stringify(told));
    client.close();
}

run().catch(error => {
    console.error(error.stack);
    process.exit(1);
});
