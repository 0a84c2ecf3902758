using System.Reflection;
using Pulumi;
using Xunit;

namespace Standin.Tests.PulumiSdk;

public class PackageTests
{
    private static readonly string[] OfficialNamespaces = ["Pulumi", "Pulumi.Testing", "Pulumi.Utilities"];

    [Fact]
    public void Assembly_Version_IsThatOfThePackageItStandsInFor()
    {
        var version = typeof(Deployment).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal("3.112.1", version);
    }

    /// <summary>The official package's surface must not be hidden behind something of our own.</summary>
    [Fact]
    public void Assembly_PublicTypes_AreInTheOfficialNamespaces() =>
        Assert.All(typeof(Deployment).Assembly.GetExportedTypes(), type => Assert.Contains(type.Namespace, OfficialNamespaces));
}
