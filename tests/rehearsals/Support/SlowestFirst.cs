using MediaLive.Delivery.Rehearsals.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(SlowestFirst))]

namespace MediaLive.Delivery.Rehearsals.Support;

/// <summary>The real parts wait for minutes, most of the time without work: all other tests can go on beside them.</summary>
internal sealed class SlowestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(one => one.TestCollectionDisplayName.Contains(nameof(RealPartsTests), StringComparison.Ordinal))];
}
