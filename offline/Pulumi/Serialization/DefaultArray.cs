using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Recognises <c>default(ImmutableArray&lt;T&gt;)</c>, which throws when it is asked for its length.</summary>
internal static class DefaultArray
{
    public static bool Is(IList list)
    {
        var type = list.GetType();
        return type.IsValueType
            && type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(list)!;
    }
}
