using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>How MediaLive spells the members of our enums, in the stack file and in its API alike.</summary>
internal static class Spelling
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Known = new();

    /// <summary>The members of an enum by their spelling.</summary>
    public static Dictionary<string, object> Members(Type type) => Known.GetOrAdd(type, static type => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(
            member => member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member.Name,
            member => member.GetValue(null)!));

    public static string Spelled<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Members(typeof(TEnum)).First(member => value.Equals(member.Value)).Key;
}
