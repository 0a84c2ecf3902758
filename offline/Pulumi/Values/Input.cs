namespace Pulumi;

/// <summary>An input whose type is not known at compile time.</summary>
internal interface IInput
{
    /// <summary>The value as a whole: unknown or secret as soon as a part of it is.</summary>
    IOutput Flat { get; }

    /// <summary>The value with inputs for its elements, which each stay unknown or secret on their own.</summary>
    IOutput PerElement { get; }
}

/// <summary>What an argument takes: a plain value, or an output.</summary>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>For collections, which make the whole from their elements when somebody asks for it.</summary>
    private protected Input()
    {
    }

    IOutput IInput.Flat => Flat;

    IOutput IInput.PerElement => PerElement;

    private protected virtual Output<T> Flat => _output!;

    private protected virtual IOutput PerElement => Flat;

    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Flat;
}
