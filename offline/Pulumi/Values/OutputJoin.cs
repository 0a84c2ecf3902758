using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Gathers what several outputs have in store into one: unknown or secret if any of them is.</summary>
internal sealed class OutputJoin
{
    private ImmutableHashSet<Resource> _dependencies = [];
    private bool _isKnown = true;
    private bool _isSecret;

    public static Output<T> Create<T>(Func<OutputJoin, ValueTask<T>> gather)
    {
        return new(GatherAsync());

        async Task<OutputData<T>> GatherAsync()
        {
            var join = new OutputJoin();
            var value = await gather(join);
            return new(value, join._dependencies, join._isKnown, join._isSecret);
        }
    }

    public async ValueTask<T> Take<T>(Input<T> input)
    {
        var data = await ((Output<T>)input).Data;
        _dependencies = OutputData.Union(_dependencies, data.Dependencies);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }
}
