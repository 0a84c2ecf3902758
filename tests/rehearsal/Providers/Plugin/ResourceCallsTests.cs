using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace Rehearsal.Tests.Providers.Plugin;

public sealed class ResourceCallsTests : IAsyncLifetime
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Parameter = "aws:ssm/parameter:Parameter";

    private PluginClient _plugin = null!;

    public async ValueTask InitializeAsync() => _plugin = await PluginClient.StartConfiguredAsync();

    public ValueTask DisposeAsync() => _plugin.DisposeAsync();

    [Fact]
    public async Task Bucket_PreviewedMadeChangedReplacedReadAndDeleted_IsAsTheEngineExpects()
    {
        var inputs = await _plugin.CheckedAsync(Bucket, new { tags = new { team = "video" } });
        var name = inputs.Fields["bucket"].StringValue;
        Assert.Matches("^live-[0-9a-f]{7}$", name);

        var planned = await _plugin.CreateAsync(Bucket, inputs, preview: true);
        Assert.Equal("", planned.Id);
        Assert.Equal(name, planned.Properties.Fields["bucket"].StringValue);
        Assert.Equal(Signatures.Unknown, planned.Properties.Fields["arn"].StringValue);

        var made = await _plugin.CreateAsync(Bucket, inputs);
        Assert.Equal(name, made.Id);
        Assert.Equal($"arn:aws:s3:::{name}", made.Properties.Fields["arn"].StringValue);

        // An automatic name is kept, so that it is no difference.
        var changed = await _plugin.CheckedAsync(
            Bucket, new { tags = new { team = "sound", stage = "dev" }, forceDestroy = true }, inputs);
        var diff = await DiffAsync(Bucket, made, inputs, changed);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Equal(["forceDestroy", "tags", "tagsAll"], diff.Diffs);
        Assert.Empty(diff.Replaces);
        Assert.Equal(
            [
                ("forceDestroy", Kind.Update), ("tags.stage", Kind.Add), ("tags.team", Kind.Update),
                ("tagsAll.stage", Kind.Add), ("tagsAll.team", Kind.Update),
            ],
            diff.DetailedDiff.Select(entry => (entry.Key, entry.Value.Kind)).Order());
        Assert.All(diff.DetailedDiff.Values, difference => Assert.True(difference.InputDiff));

        var updated = await UpdateAsync(Bucket, made, inputs, changed, preview: false);
        Assert.Equal("sound", updated.Properties.Fields["tagsAll"].StructValue.Fields["team"].StringValue);
        Assert.Equal(updated, await UpdateAsync(Bucket, made, inputs, changed, preview: true));

        var renamed = await _plugin.CheckedAsync(Bucket, new { bucket = "live-archive" }, inputs);
        diff = await DiffAsync(Bucket, made, inputs, renamed);
        Assert.Equal(["bucket"], diff.Replaces);
        Assert.Equal(Kind.UpdateReplace, diff.DetailedDiff["bucket"].Kind);

        var read = await _plugin.ReadAsync(new ReadRequest
        {
            Id = made.Id,
            Urn = PluginClient.Urn(Bucket),
            Properties = made.Properties,
            Inputs = inputs,
        });
        Assert.Equal(new ReadResponse { Id = made.Id, Properties = made.Properties, Inputs = inputs }, read);

        await _plugin.DeleteAsync(
            new DeleteRequest { Id = made.Id, Urn = PluginClient.Urn(Bucket), Properties = made.Properties });
    }

    [Fact]
    public async Task Check_OfMistakes_SaysEachWithItsProperty()
    {
        var check = await _plugin.CheckAsync(Bucket, new { buckt = "live", forceDestroy = "yes" });

        Assert.Equal(["buckt", "forceDestroy"], check.Failures.Select(failure => failure.Property).Order());
        var unknown = check.Failures.Single(failure => failure.Property == "buckt");
        Assert.EndsWith("did you mean 'bucket'?", unknown.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAnUnknown_LeavesItUnknown()
    {
        var inputs = await _plugin.CheckedAsync(Parameter, new { type = "String", name = "/live", value = Plain.Unknown });

        Assert.Equal(Signatures.Unknown, inputs.Fields["value"].StringValue);
    }

    [Fact]
    public async Task Check_WithAnotherSeed_DrawsAnotherName()
    {
        var first = await _plugin.CheckAsync(Bucket, new { }, seed: "a");
        var second = await _plugin.CheckAsync(Bucket, new { }, seed: "b");

        Assert.Equal(first.Inputs, (await _plugin.CheckAsync(Bucket, new { }, seed: "a")).Inputs);
        Assert.NotEqual(first.Inputs.Fields["bucket"], second.Inputs.Fields["bucket"]);
    }

    [Fact]
    public async Task Check_OfAReferenceToAResource_TakesItsId()
    {
        var bucket = new PropertyValue.Reference(PluginClient.Urn(Bucket), PropertyValue.Of("live-archive"), "");

        var inputs = await _plugin.CheckedAsync(
            "aws:s3/bucketVersioning:BucketVersioning", new { bucket, versioningConfiguration = new { status = "Enabled" } });

        Assert.Equal("live-archive", inputs.Fields["bucket"].StringValue);
    }

    [Fact]
    public async Task Secret_ThroughCheckCreateAndUpdate_StaysSecret()
    {
        var inputs = await _plugin.CheckedAsync(
            Parameter, new { type = "SecureString", name = "/live", value = Plain.Secret("hunter2") });
        Assert.Equal(Plain.Secret("hunter2"), Read(inputs)["value"]);

        var made = await _plugin.CreateAsync(Parameter, inputs);
        Assert.Equal(Plain.Secret("hunter2"), Read(made.Properties)["value"]);

        var changed = await _plugin.CheckedAsync(
            Parameter, new { type = "SecureString", name = "/live", value = Plain.Secret("hunter3") }, inputs);
        Assert.Equal(["value"], (await DiffAsync(Parameter, made, inputs, changed)).Diffs);
        var updated = await UpdateAsync(Parameter, made, inputs, changed, preview: false);
        Assert.Equal(Plain.Secret("hunter3"), Read(updated.Properties)["value"]);
    }

    [Fact]
    public async Task Output_ThatIsSecretByNature_IsMarked()
    {
        var inputs = await _plugin.CheckedAsync(Parameter, new { type = "String", name = "/live", value = "shown" });

        Assert.IsType<PropertyValue.Secret>(Read((await _plugin.CreateAsync(Parameter, inputs)).Properties)["value"]);
    }

    [Fact]
    public async Task Diff_OfIgnoredProperties_IsNone()
    {
        var inputs = await _plugin.CheckedAsync(Bucket, new { tags = new { team = "video" } });
        var made = await _plugin.CreateAsync(Bucket, inputs);
        var changed = await _plugin.CheckedAsync(Bucket, new { tags = new { team = "sound" } }, inputs);

        var diff = await DiffAsync(Bucket, made, inputs, changed, "tags.team", "tagsAll");

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        Assert.Empty(diff.DetailedDiff);
    }

    [Fact]
    public async Task Diff_FromAnEngineThatSendsNoOldInputs_IsRefusedWithTheVersionThatDoes()
    {
        var inputs = await _plugin.CheckedAsync(Bucket, new { });
        var made = await _plugin.CreateAsync(Bucket, inputs);

        var error = await Assert.ThrowsAsync<RpcException>(() => _plugin.DiffAsync(
            new DiffRequest { Id = made.Id, Urn = PluginClient.Urn(Bucket), Olds = made.Properties, News = inputs }));

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Contains("pulumi 3.74.0", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_OfAReplacement_DrawsAnotherId()
    {
        const string type = "aws:ec2/securityGroup:SecurityGroup";
        var first = await _plugin.CreateAsync(type, await _plugin.CheckedAsync(type, new { vpcId = "vpc-1", description = "live", name = "live-1" }));
        var second = await _plugin.CreateAsync(type, await _plugin.CheckedAsync(type, new { vpcId = "vpc-1", description = "live", name = "live-2" }));

        Assert.Matches("^sg-[0-9a-f]{17}$", first.Id);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Read_OfWhatWasMadeElsewhere_FindsItsStateAndInputs()
    {
        var read = await _plugin.ReadAsync(
            new ReadRequest { Id = "live-archive", Urn = PluginClient.Urn(Bucket), Properties = new Struct() });

        Assert.Equal("live-archive", read.Id);
        Assert.Equal("arn:aws:s3:::live-archive", read.Properties.Fields["arn"].StringValue);
        Assert.Equal("live-archive", read.Inputs.Fields["bucket"].StringValue);
        Assert.DoesNotContain("arn", read.Inputs.Fields.Keys);
    }

    [Fact]
    public async Task Invoke_WithASecret_AnswersWithSecrets()
    {
        var answer = await _plugin.InvokeAsync(new InvokeRequest
        {
            Tok = "aws:s3/getBucket:getBucket",
            Args = PluginClient.Wire(new { bucket = Plain.Secret("live-archive") }),
        });

        Assert.Empty(answer.Failures);
        Assert.Equal(Plain.Secret("arn:aws:s3:::live-archive"), Read(answer.Return)["arn"]);
    }

    [Fact]
    public async Task Invoke_WithAMistake_SaysWhichArgument()
    {
        var answer = await _plugin.InvokeAsync(
            new InvokeRequest { Tok = "aws:s3/getBucket:getBucket", Args = PluginClient.Wire(new { buckt = "a" }) });

        Assert.Contains(answer.Failures, failure => failure.Property == "buckt");
    }

    [Fact]
    public async Task Invoke_OfNoFunction_SaysSo()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() =>
            _plugin.InvokeAsync(new InvokeRequest { Tok = "aws:s3/getBuckt:getBuckt" }));

        Assert.Equal(
            "The simulated AWS has no function 'aws:s3/getBuckt:getBuckt'; did you mean 'aws:s3/getBucket:getBucket'?",
            error.Status.Detail);
    }

    [Fact]
    public async Task Create_OfATypeThatIsNotSimulated_SaysSo()
    {
        const string type = "aws:lambda/function:Function";

        var error = await Assert.ThrowsAsync<RpcException>(() => _plugin.CreateAsync(type, new Struct()));

        Assert.StartsWith($"The simulated AWS has no resource type '{type}'", error.Status.Detail, StringComparison.Ordinal);
    }

    private static PropertyValue.Map Read(Struct fields) => WireReader.Read(fields);

    private Task<DiffResponse> DiffAsync(
        string type, CreateResponse made, Struct oldInputs, Struct news, params string[] ignored) =>
        _plugin.DiffAsync(new DiffRequest
        {
            Id = made.Id,
            Urn = PluginClient.Urn(type),
            Olds = made.Properties,
            OldInputs = oldInputs,
            News = news,
            IgnoreChanges = { ignored },
        });

    private Task<UpdateResponse> UpdateAsync(string type, CreateResponse made, Struct oldInputs, Struct news, bool preview) =>
        _plugin.UpdateAsync(new UpdateRequest
        {
            Id = made.Id,
            Urn = PluginClient.Urn(type),
            Olds = made.Properties,
            OldInputs = oldInputs,
            News = news,
            Preview = preview,
        });
}
