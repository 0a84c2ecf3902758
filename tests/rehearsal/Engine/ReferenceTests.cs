using Grpc.Core;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class ReferenceTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Theory]
    [InlineData("organization/network/prod")]
    [InlineData("network/prod")]
    public async Task StackReference_ToARehearsedStack_GivesItsOutputsAndNamesTheSecretOnes(string name)
    {
        PropertyValue.Map? read = null;
        await _stack.RunAsync(Verb.Up, program => program.OutputsAsync(new { vpc = "vpc-1", password = Plain.Secret("s") }), new("organization", "network", "prod"));

        var result = await _stack.UpAsync(async program => read = await program.ReadAsync("pulumi:pulumi:StackReference", name, name));

        Assert.True(result.Succeeded);
        Assert.Equal(
            Plain.Map(new { name, outputs = new { vpc = "vpc-1", password = Plain.Secret("s") }, secretOutputNames = PropertyValue.Of([PropertyValue.Of("password")]) }), read);
        Assert.Contains(_stack.Steps, step => step.Operation == Operation.Read);
    }

    [Fact]
    public async Task StackReference_ToAnUnknownStack_SaysHowToMakeIt()
    {
        var result = await _stack.UpAsync(program => program.ReadAsync("pulumi:pulumi:StackReference", "network/prod", "network/prod"));

        Assert.False(result.Succeeded);
        Assert.Contains("'network/prod' has not been rehearsed", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("Run 'up prod' in the project 'network' first", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfAResourceMadeElsewhere_IsNeverDeleted()
    {
        PropertyValue.Map? read = null;
        await _stack.UpAsync(async program => read = await program.ReadAsync("fake:index:Bucket", "theirs", "their-id"));

        var result = await _stack.UpAsync(_ => Task.CompletedTask);

        Assert.Equal(PropertyValue.Of("arn:their-id"), read!["arn"]);
        Assert.Empty(_stack.Provider.Calls);
        Assert.DoesNotContain(result.Resources, r => r.Name == "theirs");
    }

    [Fact]
    public async Task Read_OfAResourceThatDoesNotExist_Fails()
    {
        var result = await _stack.UpAsync(program => program.ReadAsync("fake:index:Bucket", "theirs", "missing"));

        Assert.Equal("'theirs' reads the fake:index:Bucket 'missing', which does not exist.", result.Diagnostics[0].Message);
    }

    [Fact]
    public async Task Up_WithExplicitProvider_GivesItsInputsToTheCalls()
    {
        await _stack.UpAsync(async program =>
        {
            var provider = await program.RegisterAsync("pulumi:providers:fake", "west", inputs: new { region = "us-west-2" });
            await program.BucketAsync("logs", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
        });

        Assert.Equal(Plain.Map(new { region = "us-west-2" }), Assert.Single(_stack.Provider.SeenConfigs).Inputs);
    }

    [Fact]
    public async Task Up_WithDefaultProvider_GivesItThePackagesConfiguration()
    {
        _stack.Config["fake:region"] = new("eu-north-1", Secret: false);
        _stack.Config["shop:region"] = new("elsewhere", Secret: false);

        await _stack.UpAsync(program => program.BucketAsync("logs"));

        Assert.Equal(Plain.Map(new { region = "eu-north-1" }), Assert.Single(_stack.Provider.SeenConfigs).Inputs);
    }

    [Fact]
    public async Task Up_WithUnknownPackage_NamesIt()
    {
        var result = await _stack.UpAsync(program => program.RegisterAsync("gcp:storage:Bucket", "logs"));

        Assert.Equal("'gcp:storage:Bucket' belongs to the package 'gcp', which a rehearsal does not know.", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public async Task Outputs_WithAResourceReference_ComeBackAsOne()
    {
        var result = await _stack.UpAsync(async program =>
        {
            var bucket = await program.BucketAsync("logs");
            await program.OutputsAsync(new { bucket = new PropertyValue.Reference(bucket.Urn, PropertyValue.Of(bucket.Id), "1.0.0") });
        });

        Assert.Equal(result.Outputs, new LocalEngine().ReadOutputs(_stack.Folder, _stack.Stack));
        Assert.Equal("1.0.0", Assert.IsType<PropertyValue.Reference>(result.Outputs["bucket"]).PackageVersion);
    }

    [Fact]
    public async Task Invoke_OfAFunction_CallsThePackageWithPlainArguments()
    {
        PropertyValue.Map? returned = null;
        await _stack.UpAsync(async program =>
        {
            var request = new Pulumirpc.ResourceInvokeRequest { Tok = "fake:index:ask", Args = new WireWriter(true, true).Write(Plain.Map(new { word = Plain.Secret("s") })) };
            returned = WireReader.Read((await program.Monitor.InvokeAsync(request)).Return);
        });

        Assert.Equal(Plain.Map(new { token = "fake:index:ask", word = "s" }), returned);
    }

    [Fact]
    public async Task Invoke_OfGetResource_GivesTheResourceBehindAReference()
    {
        PropertyValue.Map? returned = null;
        await _stack.UpAsync(async program =>
        {
            var bucket = await program.BucketAsync("logs", new { size = 1 });
            var request = new Pulumirpc.ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = new WireWriter(true, true).Write(Plain.Map(new { urn = bucket.Urn })) };
            returned = WireReader.Read((await program.Monitor.InvokeAsync(request)).Return);
        });

        Assert.Equal(PropertyValue.Of(1), Assert.IsType<PropertyValue.Map>(returned!["state"])["size"]);
    }

    [Fact]
    public async Task Register_WithImport_IsRefused()
    {
        var result = await _stack.UpAsync(program => program.BucketAsync("logs", options: request => request.ImportId = "bucket-1"));

        Assert.Contains("asks to import 'bucket-1', which a rehearsal can't do", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_FailingForAClientWithoutResultReporting_IsAnErrorOfTheCall()
    {
        RpcException? error = null;

        await _stack.UpAsync(async program => error = await Assert.ThrowsAsync<RpcException>(() =>
            program.BucketAsync("logs", new { fail = true }, request => request.SupportsResultReporting = false)));

        Assert.Equal("logs can't be made", error!.Status.Detail);
    }
}
