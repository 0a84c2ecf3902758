using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The end of an output that the engine's answer goes into.</summary>
internal interface IOutputSource
{
    IOutput Output { get; }

    void Set(object? value, ImmutableHashSet<Resource> dependencies, bool isKnown, bool isSecret);

    void SetAbsent(bool isKnown);

    void Fail(Exception error);
}

internal sealed class OutputSource<T> : TaskCompletionSource<OutputData<T>>, IOutputSource
{
    private readonly ImmutableHashSet<Resource> _owner;

    private OutputSource(ImmutableHashSet<Resource> owner)
    {
        _owner = owner;

        // The registration itself is watched, and fails with the same error.
        Output = Output<T>.Unwatched(Task);
    }

    public IOutput Output { get; }

    public static IOutputSource For(ImmutableHashSet<Resource> owner) => new OutputSource<T>(owner);

    public void Set(object? value, ImmutableHashSet<Resource> dependencies, bool isKnown, bool isSecret) =>
        SetResult(new(value is null ? default! : (T)value, OutputData.Union(_owner, dependencies), isKnown, isSecret));

    public void SetAbsent(bool isKnown) => SetResult(new(default!, _owner, isKnown, isSecret: false));

    public void Fail(Exception error) => TrySetException(error);
}
