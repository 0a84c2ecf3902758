namespace MediaLive.Delivery.Deliveries;

/// <summary>Builds the maps that Pulumi takes as outputs. What is absent (null) is left out.</summary>
internal static class Shapes
{
    public static readonly Shape Empty = Shape.Empty;

    public static Shape Of(params ReadOnlySpan<(string Key, object? Value)> members)
    {
        var shape = Empty.ToBuilder();
        foreach (var (key, value) in members)
        {
            if (value is not null)
                shape.Add(key, value);
        }

        return shape.ToImmutable();
    }
}
