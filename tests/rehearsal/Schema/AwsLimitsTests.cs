using Rehearsal.Schema;
using Xunit;

namespace Rehearsal.Tests.Schema;

/// <summary>The committed limits hold together with the schemas, and leave little out.</summary>
public sealed class AwsLimitsTests
{
    private static readonly Dictionary<string, Properties> Inputs = new[] { PackageSchemas.Aws, PackageSchemas.AwsNative }
        .SelectMany(package => package.Resources.Select(entry => (entry.Key, entry.Value.Inputs))
            .Concat(package.Functions.Select(entry => (entry.Key, entry.Value.Inputs)))
            .Concat(package.Types.Where(entry => entry.Value.Inputs is not null).Select(entry => (entry.Key, entry.Value.Inputs!))))
        .DistinctBy(entry => entry.Item1)
        .ToDictionary(entry => entry.Item1, entry => entry.Item2);

    [Fact]
    public void EveryLimit_IsOfAPropertyThatThereIs() => Assert.All(
        AwsLimits.All.Limits.SelectMany(owner => owner.Value.Keys.Select(property => (Owner: owner.Key, Property: property))),
        limit => Assert.NotNull(Inputs[limit.Owner].Find(limit.Property)));

    /// <summary>The model of botocore 1.43.11 is older than these properties of aws-native, and a subnet has several IPv6 blocks.</summary>
    [Fact]
    public void Properties_ThatNoModelWasFoundFor_AreThese() => Assert.Equal(
        ["aws-native:mediaconnect:RouterInput.contentQualityAnalysisConfiguration", "aws-native:mediapackagev2:Channel.outputLockingMode", "aws:ec2/getSubnet:getSubnet.ipv6CidrBlock"],
        AwsLimits.All.Unmapped.SelectMany(owner => owner.Value.Select(property => $"{owner.Key}.{property}")).Order(StringComparer.Ordinal));

    [Fact]
    public void Limits_OfOurTypes_AreMany() => Assert.True(AwsLimits.All.Limits.Sum(owner => owner.Value.Count) >= 110);

    [Fact]
    public void EveryPattern_IsOneThatDotnetReads() => Assert.All(
        AwsLimits.All.Limits.Values.SelectMany(properties => properties.Values),
        limit => Assert.Null(Record.Exception(() => limit.Matches("a"))));

    [Fact]
    public void Pattern_WithDigitsAndWords_MeansThoseOfAscii()
    {
        var name = AwsLimits.All.Of("aws:iam/role:Role", "name")!;

        Assert.True(name.Matches("live_1"));
        Assert.False(name.Matches("live١"));
        Assert.False(name.Matches("live\n"));
    }
}
