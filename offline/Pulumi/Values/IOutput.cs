namespace Pulumi;

/// <summary>An output whose type is not known at compile time, as the serialiser meets it.</summary>
internal interface IOutput
{
    ValueTask<OutputData<object?>> GetDataAsync();

    /// <summary>The same output as one of plain objects.</summary>
    Output<object?> ToObject();
}
