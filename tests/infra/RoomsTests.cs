using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace MediaLive.Delivery.Tests;

/// <summary>The rooms of infra/ are its folders, which are its namespaces; what one room needs of another is an arrow.</summary>
public sealed class RoomsTests
{
    private const string Root = "MediaLive.Delivery";

    private static readonly Architecture Infra = new ArchLoader().LoadAssembly(typeof(DeliveryStack).Assembly).Build();

    [Fact]
    public void Rooms_ArrowsBetweenThem_GoOneWay() => Satisfies(SliceRuleDefinition.Slices().Matching($"{Root}.(**)").Should().BeFreeOfCycles());

    /// <summary>The root puts everything together: it is for no room to know.</summary>
    [Fact]
    public void Rooms_OfAllKinds_KnowNothingOfTheRoot() => Satisfies(
        ArchRuleDefinition.Types().That().ResideInNamespaceMatching($@"^{Root}\.").Should().NotDependOnAny(
            ArchRuleDefinition.Types().That().ResideInNamespace(Root)));

    /// <summary>So that the first of these rules is known to see anything.</summary>
    [Fact]
    public void Rooms_WithoutTheTable_WouldBeNone() => Assert.Contains(
        Infra.Classes.Single(type => type.Name == "DeliveryTable").Dependencies,
        arrow => arrow.Target.Namespace.FullName == $"{Root}.Deliveries.S3");

    private static void Satisfies(IArchRule rule)
    {
        var broken = rule.Evaluate(Infra).Where(result => !result.Passed).ToList();
        Assert.True(broken.Count == 0, string.Join("\n", broken.Select(result => result.Description)));
    }
}
