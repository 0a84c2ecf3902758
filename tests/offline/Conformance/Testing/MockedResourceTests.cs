using System.Collections.Immutable;
using Conformance.Programs.Acme;
using Conformance.Programs.Acme.Inputs;
using Conformance.Tests.Values;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Conformance.Tests.Testing;

public sealed class MockedResourceTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task NewResource_OfCustomResource_GetsTypeNameAndInputs()
    {
        await RunAsync(() => _ = new Bucket(
            "bucket",
            new BucketArgs { BucketName = "b", RetentionDays = 30, Versioned = true, Owners = { "ada" }, Tags = { ["k"] = "v" } },
            new CustomResourceOptions { ImportId = "b-7" }));

        var args = _mocks["bucket"];
        Assert.Equal("acme:storage/bucket:Bucket", args.Type);
        Assert.Equal("b-7", args.Id);
        Assert.Equal("", args.Provider);
        Assert.Equal("b", args.Inputs["bucket"]);
        Assert.Equal(30d, args.Inputs["retentionDays"]);
        Assert.Equal(true, args.Inputs["versioned"]);
        Assert.Equal(ImmutableArray.Create<object>("ada"), Assert.IsType<ImmutableArray<object>>(args.Inputs["owners"]));
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object>>(args.Inputs["tags"])["k"]);
        Assert.DoesNotContain("threshold", args.Inputs);
    }

    [Fact]
    public async Task NewResource_SecretInputs_ComeUnwrapped()
    {
        await RunAsync(() => _ = new Bucket("bucket", new BucketArgs
        {
            Password = "hunter2",
            Encryption = new EncryptionArgs { Algorithm = Output.CreateSecret("aes"), Keys = { "k" } },
        }));

        Assert.Equal("hunter2", _mocks["bucket"].Inputs["password"]);
        Assert.Equal("aes", Assert.IsType<ImmutableDictionary<string, object>>(_mocks["bucket"].Inputs["encryption"])["algorithm"]);
    }

    [Fact]
    public async Task NewResource_InputsWithAnUnknownInThem_Disappear()
    {
        await RunAsync(() => _ = new Bucket("bucket", new BucketArgs
        {
            BucketName = OutputUtilities.CreateUnknown("x"),
            Owners = { "known", OutputUtilities.CreateUnknown("x") },
            RetentionDays = 1,
        }));

        Assert.Equal(["retentionDays"], _mocks["bucket"].Inputs.Keys);
    }

    [Fact]
    public async Task Resource_MockedState_IsItsOutputs()
    {
        var bucket = await RunAsync(() => new Bucket("bucket", new BucketArgs { RetentionDays = 30, Password = "hunter2" }));

        Assert.Equal("bucket-id", await OutputUtilities.GetValueAsync(bucket.Id));
        Assert.Equal("arn:bucket", await OutputUtilities.GetValueAsync(bucket.Arn));
        Assert.Equal(30, await OutputUtilities.GetValueAsync(bucket.RetentionDays));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$acme:storage/bucket:Bucket::bucket", await OutputUtilities.GetValueAsync(bucket.Urn));
        Assert.Equal([bucket], await OutputUtilities.GetDependenciesAsync(bucket.Arn));
        Assert.Equal("acme:storage/bucket:Bucket", bucket.GetResourceType());
    }

    [Fact]
    public async Task Resource_MockedStateWithSecretsAndUnknowns_KeepsThemApart()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Name == "bucket"))).ReturnsAsync(("id", new Dictionary<string, object>
        {
            ["arn"] = OutputUtilities.CreateUnknown("x"),
            ["endpoint"] = "e",
            ["password"] = Output.CreateSecret("hunter2"),
        }));

        var resources = await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () => { _ = new Bucket("bucket"); });

        var bucket = Assert.IsType<Bucket>(Assert.Single(resources));
        Assert.Equal(Observed.Unknown<string>(), await bucket.Arn.ObserveAsync());
        Assert.Equal(Observed.Plain("e"), await bucket.Endpoint.ObserveAsync());
        Assert.Equal(Observed.Secret<string?>("hunter2"), await bucket.Password.ObserveAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resource_WhatTheMockLeavesOut_IsUnknownInAPreviewAndNullInAnUpdate(bool preview)
    {
        var bucket = await RunAsync(() => new Bucket("bucket"), preview);

        Assert.Equal(!preview, await OutputUtilities.GetIsKnownAsync(bucket.Note));
        Assert.Null(await OutputUtilities.GetValueAsync(bucket.Note));
    }

    [Fact]
    public async Task Component_UnderMocks_IsMockedLikeItsChildren()
    {
        var site = await RunAsync(() => new Site("site"), preview: false);

        Assert.Equal(["site", "site-content", "site-logs"], _mocks.Names.Order());
        Assert.Equal("conformance:index:Site", _mocks["site"].Type);
        Assert.Empty(_mocks["site"].Inputs);
        var outputs = _mocks.Outputs.Single(request => request.Urn == "urn:pulumi:stack::project::pulumi:pulumi:Stack$conformance:index:Site::site").Outputs;
        Assert.Equal(["Key", "address"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("https:///site", await OutputUtilities.GetValueAsync(site.Address));
        // The mocks' URN keeps the stack and the resource's own type only.
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$acme:storage/bucket:Bucket::site-logs",
            await OutputUtilities.GetValueAsync(site.Logs.Urn));
    }

    [Fact]
    public async Task Provider_Explicit_IsNamedByUrnAndId()
    {
        await RunAsync(() =>
        {
            var west = new Provider("west");
            var east = new Provider("east");
            var options = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { west } },
                new ComponentResourceOptions { Providers = { east } });
            _ = new Bucket("own", options: new CustomResourceOptions { Provider = west });
            _ = new Site("site", options);
        });

        const string Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:acme";
        Assert.Equal($"{Urn}::west::west-id", _mocks["own"].Provider);
        Assert.Equal($"{Urn}::east::east-id", _mocks["site-logs"].Provider);
    }

    [Fact]
    public async Task Resources_OfOneName_AreAccepted()
    {
        await RunAsync(() =>
        {
            _ = new Bucket("same");
            _ = new Bucket("same");
        });

        Assert.Equal(["same", "same"], _mocks.Names);
    }

    private Task<ImmutableArray<Resource>> RunAsync(Action program) => Deployment.TestAsync(_mocks, new TestOptions(), program);

    private async Task<T> RunAsync<T>(Func<T> program, bool preview = true)
        where T : Resource
    {
        var resources = await Deployment.TestAsync(_mocks, new TestOptions { IsPreview = preview }, () => { _ = program(); });
        return Assert.Single(resources.OfType<T>());
    }
}
