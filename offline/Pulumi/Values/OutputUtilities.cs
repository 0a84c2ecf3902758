using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks behind an output, for tests and libraries.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is unknown whatever its value.</summary>
    public static Output<T> CreateUnknown<T>(T value) => Output<T>.Of(OutputData.Unknown(value));

    /// <summary>An unknown output. The factory is never called, as for any unknown.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => CreateUnknown(default(T)!).Apply(_ => valueFactory());

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return new(WithDependencyAsync());

        async Task<OutputData<T>> WithDependencyAsync()
        {
            var data = await output.Data;
            return new(data.Value, data.Dependencies.Add(resource), data.IsKnown, data.IsSecret);
        }
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data).IsKnown;

    /// <summary>The value; the type's default when it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(whenUnknown: default!).AsTask();

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.Data).Dependencies;
}
