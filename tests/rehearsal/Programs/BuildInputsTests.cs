using Rehearsal.Programs;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Programs;

public sealed class BuildInputsTests : IDisposable
{
    private readonly TemporaryProject _repository = new();

    public BuildInputsTests()
    {
        _repository.Write(".git/HEAD", "");
        _repository.Write("infra/Program.cs", "return 0;");
        _repository.Write("shared/Shared.cs", "");
    }

    [Fact]
    public void Fingerprint_NothingChanged_IsTheSame() => Assert.Equal(Fingerprint(), Fingerprint());

    [Theory]
    [InlineData("infra/Program.cs")]
    [InlineData("infra/New.cs")]
    [InlineData("shared/Shared.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("infra/embedded.txt")]
    [InlineData(".config/dotnet-tools.json")]
    public void Fingerprint_InputChanged_Differs(string file)
    {
        var before = Fingerprint();

        _repository.Write(file, "something else");

        Assert.NotEqual(before, Fingerprint());
    }

    [Fact]
    public void Fingerprint_InputRemoved_Differs()
    {
        var before = Fingerprint();

        File.Delete(Path.Combine(_repository.Folder, "shared/Shared.cs"));

        Assert.NotEqual(before, Fingerprint());
    }

    [Theory]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("infra/bin/Debug/infra.dll")]
    [InlineData("infra/obj/project.nuget.cache")]
    [InlineData(".rehearsal/state.json")]
    [InlineData(".git/index")]
    public void Fingerprint_WhatNoBuildReads_DoesNotMatter(string file)
    {
        var before = Fingerprint();

        _repository.Write(file, "something");

        Assert.Equal(before, Fingerprint());
    }

    [Fact]
    public void Fingerprint_OutsideARepository_IsUnknown()
    {
        Directory.Delete(Path.Combine(_repository.Folder, ".git"), recursive: true);

        Assert.Null(Fingerprint());
    }

    [Theory]
    [InlineData("../shared/Shared.csproj", true)]
    [InlineData("../../elsewhere/Elsewhere.csproj", false)]
    public void Fingerprint_ProjectReference_IsKnownOnlyInsideTheRepository(string reference, bool known)
    {
        _repository.Write("infra/obj/project.assets.json", $$"""{ "libraries": { "Other/1.0.0": { "msbuildProject": "{{reference}}" } } }""");

        Assert.Equal(known, Fingerprint() is not null);
    }

    public void Dispose() => _repository.Dispose();

    private string? Fingerprint() => BuildInputs.Fingerprint(Path.Combine(_repository.Folder, "infra"));
}
