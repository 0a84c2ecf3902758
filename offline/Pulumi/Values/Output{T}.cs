namespace Pulumi;

/// <summary>A value that is there later, or in a preview perhaps never. It knows its origin and whether it is secret.</summary>
public sealed class Output<T> : IOutput
{
    /// <summary>A failing output fails the run, so each one that is not there yet is watched.</summary>
    internal Output(Task<OutputData<T>> data)
        : this(data, watch: true)
    {
    }

    private Output(Task<OutputData<T>> data, bool watch)
    {
        Data = data;
        if (watch && !data.IsCompletedSuccessfully)
            Deployment.Current?.Context.Runner.Watch(data);
    }

    internal Task<OutputData<T>> Data { get; }

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        return new(ApplyAsync());

        async Task<OutputData<TResult>> ApplyAsync()
        {
            var data = await Data;
            return data.With(data.IsKnown ? func(data.Value) : default!);
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        return new(ApplyAsync());

        async Task<OutputData<TResult>> ApplyAsync()
        {
            var data = await Data;
            return data.With(data.IsKnown ? await func(data.Value) : default!);
        }
    }

    public Output<ValueTuple> Apply(Func<T, Task> func) => Apply(async value =>
    {
        await func(value);
        return default(ValueTuple);
    });

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        return new(ApplyAsync());

        async Task<OutputData<TResult>> ApplyAsync()
        {
            var data = await Data;
            var inner = data.IsKnown ? func(data.Value) : null;
            return inner is null ? data.With<TResult>(default!) : data.Then(await inner.Data);
        }
    }

    /// <summary>An output has no text of its own: this warns, or throws when <c>PULUMI_ERROR_OUTPUT_STRING</c> is set.</summary>
    public override string ToString()
    {
        const string Advice = "[ToString] of an [Output<T>] is not supported: its value may not be there yet. "
            + "Use output.Apply(value => $\"...{value}...\") or Output.Format($\"...{output}...\").";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } wanted
            && (wanted == "1" || wanted.Equals("true", StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException(Advice);
        Log.Warn(Advice);
        return Advice;
    }

    /// <summary>For outputs whose failure is reported by whoever completes them.</summary>
    internal static Output<T> Unwatched(Task<OutputData<T>> data) => new(data, watch: false);

    internal static Output<T> Of(OutputData<T> data) => new(Task.FromResult(data), watch: false);

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CreateAsync());

        async Task<OutputData<T>> CreateAsync() => OutputData.Known(await value, isSecret);
    }

    /// <summary>The same value, secret or not as <paramref name="isSecret"/> comes to tell.</summary>
    internal Output<T> WithSecret(Func<Task<bool>> isSecret)
    {
        return new(WithSecretAsync());

        async Task<OutputData<T>> WithSecretAsync()
        {
            var data = await Data;
            return new(data.Value, data.Dependencies, data.IsKnown, await isSecret());
        }
    }

    internal async ValueTask<T> GetValueAsync(T whenUnknown)
    {
        var data = await Data;
        return data.IsKnown ? data.Value : whenUnknown;
    }

    async ValueTask<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await Data;
        return data.With<object?>(data.Value);
    }

    Output<object?> IOutput.ToObject() => Apply(value => (object?)value);
}
