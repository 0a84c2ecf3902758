using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The end of an output that the engine's answer goes into.</summary>
internal abstract class OutputSource
{
    public abstract IOutput Output { get; }

    public abstract void Set(object? value, ImmutableHashSet<Resource> dependencies, bool isKnown, bool isSecret);

    public abstract void SetAbsent(bool isKnown);

    public abstract void Fail(Exception error);
}

internal sealed class OutputSource<T> : OutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _completion = new();
    private readonly ImmutableHashSet<Resource> _owner;

    private OutputSource(ImmutableHashSet<Resource> owner)
    {
        _owner = owner;

        // The registration itself is watched, and fails with the same error.
        Output = Output<T>.Unwatched(_completion.Task);
    }

    public override IOutput Output { get; }

    public static OutputSource<T> For(ImmutableHashSet<Resource> owner) => new(owner);

    public override void Set(object? value, ImmutableHashSet<Resource> dependencies, bool isKnown, bool isSecret) =>
        _completion.SetResult(new(value is null ? default! : (T)value, _owner.Union(dependencies), isKnown, isSecret));

    public override void SetAbsent(bool isKnown) => _completion.SetResult(new(default!, _owner, isKnown, isSecret: false));

    public override void Fail(Exception error) => _completion.TrySetException(error);
}
