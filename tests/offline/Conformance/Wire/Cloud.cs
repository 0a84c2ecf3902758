using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Conformance.Tests.Wire;

/// <summary>What the engine and the providers behind it make of the requests, in a preview or an update.</summary>
internal sealed class Cloud(bool preview)
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly TaskCompletionSource _bothAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        if (request.Name == "rejected")
            throw new RpcException(new Status(StatusCode.InvalidArgument, "the engine rejects it"));

        if (request.Name is "left" or "right")
            await AwaitOtherAsync();

        var response = new RegisterResourceResponse { Urn = Urn(request.Parent, request.Type, request.Name), Object = new Struct() };
        if (request.Remote)
            response.Object = Object(("address", Value.ForString(preview ? Unknown : "https://remote.acme.example")));
        if (!request.Custom)
            return response;

        response.Object = request.Object.Clone();
        if (request.Name == "skipped")
        {
            response.Result = Result.Skip;
            return response;
        }

        response.Id = preview ? "" : $"{request.Name}-id";
        if (request.Type == "acme:storage/bucket:Bucket")
            Compute(request.Name, response.Object);
        // Notes that bridged providers keep in objects: no SDK shows them to the program.
        if (response.Object.Fields.TryGetValue("tags", out var tags) && tags.StructValue is { } map)
            map.Fields["__defaults"] = Value.ForList();
        foreach (var name in request.AdditionalSecretOutputs.Where(response.Object.Fields.ContainsKey))
            response.Object.Fields[name] = Secret(response.Object.Fields[name]);
        return response;
    }

    public static ReadResourceResponse Read(ReadResourceRequest request) => new()
    {
        Urn = Urn(request.Parent, request.Type, request.Name),
        Properties = request.Type == "pulumi:pulumi:StackReference" ? Stack(request.Id) : Object(
            ("bucket", Value.ForString(request.Id)),
            ("arn", Value.ForString($"arn:acme:bucket/{request.Id}"))),
    };

    public static ResourceInvokeResponse Invoke(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
            return new ResourceInvokeResponse { Return = Resource(request.Args.Fields["urn"].StringValue) };

        var state = request.Args.Fields["state"];
        if (state.StringValue == "refused")
            return new ResourceInvokeResponse { Failures = { new CheckFailure { Property = "state", Reason = "there is no such state" } } };

        return new ResourceInvokeResponse
        {
            Return = Object(
                // More than gRPC takes from a message unless it is told otherwise.
                ("id", Value.ForString(state.StringValue == "large" ? new string('z', 5_000_000) : "zones")),
                ("names", Value.ForList(Value.ForString("a"), Value.ForString("b"))),
                ("count", Value.ForNumber(2)),
                ("state", state)),
        };
    }

    /// <summary>Fails for an SDK that registers one resource at a time.</summary>
    private Task AwaitOtherAsync()
    {
        if (Interlocked.Increment(ref _asked) == 2)
            _bothAsked.SetResult();
        return _bothAsked.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private void Compute(string name, Struct state)
    {
        state.Fields["arn"] = Value.ForString(preview ? Unknown : $"arn:acme:bucket/{name}");
        if (!preview)
            state.Fields["endpoint"] = Value.ForString($"{name}.acme.example");
    }

    private static Struct Stack(string name) => Object(
        ("name", Value.ForString(name)),
        ("outputs", Value.ForStruct(Object(
            ("vpc", Value.ForString("vpc-1")),
            ("subnets", Value.ForList(Value.ForString("subnet-a"), Value.ForString("subnet-b"))),
            ("token", Secret(Value.ForString("t0k3n")))))),
        ("secretOutputNames", Value.ForList(Value.ForString("token"))));

    private static Struct Resource(string urn) => Object(
        ("urn", Value.ForString(urn)),
        ("id", Value.ForString("b-42")),
        ("state", Value.ForStruct(Object(("arn", Value.ForString("arn:acme:bucket/referenced"))))));

    private static string Urn(string parent, string type, string name)
    {
        var under = parent.Split("::") is [_, _, var parentType, ..] && parentType != "pulumi:pulumi:Stack" ? $"{parentType}$" : "";
        return $"urn:pulumi:dev::conformance::{under}{type}::{name}";
    }

    private static Value Secret(Value value) =>
        value.StructValue?.Fields.ContainsKey(SignatureKey) == true
            ? value
            : Value.ForStruct(Object((SignatureKey, Value.ForString(SecretSignature)), ("value", value)));

    private static Struct Object(params (string Key, Value Value)[] fields) =>
        new() { Fields = { fields.ToDictionary(field => field.Key, field => field.Value) } };
}
