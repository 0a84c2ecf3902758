using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Tests.Values;

/// <summary>What is to be seen of an output; the value of an unknown one is its type's default.</summary>
internal sealed record Observed<T>(T Value, bool IsKnown, bool IsSecret);

internal static class Observed
{
    public static Observed<T> Plain<T>(T value) => new(value, IsKnown: true, IsSecret: false);

    public static Observed<T> Secret<T>(T value) => new(value, IsKnown: true, IsSecret: true);

    public static Observed<T> Unknown<T>() => new(default!, IsKnown: false, IsSecret: false);

    public static Observed<T> UnknownSecret<T>() => new(default!, IsKnown: false, IsSecret: true);

    public static async Task<Observed<T>> ObserveAsync<T>(this Output<T> output) => new(
        await OutputUtilities.GetValueAsync(output),
        await OutputUtilities.GetIsKnownAsync(output),
        await Output.IsSecretAsync(output));

    public static Task<Observed<T>> ObserveAsync<T>(this Input<T> input) => input.ToOutput().ObserveAsync();
}
