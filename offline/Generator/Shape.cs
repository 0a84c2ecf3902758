namespace Offline.Generator;

/// <summary>Where a nested type is used; each place has a class of its own.</summary>
internal enum Shape
{
    /// <summary>Taken by a resource.</summary>
    Args,

    /// <summary>Taken by the lookup of an existing resource.</summary>
    State,

    /// <summary>Taken by a function as plain values.</summary>
    Invoke,

    /// <summary>Taken by a function as inputs.</summary>
    InvokeInput,

    /// <summary>Given back by a resource.</summary>
    Output,

    /// <summary>Given back by a function.</summary>
    Result,
}
