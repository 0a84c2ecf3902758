using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A set of arguments: the members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> MembersByType = new();

    private protected InputArgs()
    {
    }

    /// <summary>The arguments by their names on the wire.</summary>
    /// <exception cref="ArgumentNullException">A required argument is not given.</exception>
    internal virtual IEnumerable<KeyValuePair<string, object?>> GetProperties()
    {
        var type = GetType();
        foreach (var member in MembersByType.GetOrAdd(type, FindMembers))
        {
            var value = member.Get(this);
            if (value is null && member.Input.IsRequired)
            {
                throw new ArgumentNullException(
                    member.Name, $"[Input] {type.FullName}.{member.Name} is required but was not given a value");
            }


            yield return new(member.Input.Name, member.Input.Json ? ToJson(member.Input.Name, value) : value);
        }
    }

    private static ImmutableArray<Member> FindMembers(Type type)
    {
        const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var fields = from field in type.GetFields(Instance)
                     let input = field.GetCustomAttribute<InputAttribute>()
                     where input is not null
                     select new Member(input, field.Name, field.GetValue);
        var properties = from property in type.GetProperties(Instance)
                         let input = property.GetCustomAttribute<InputAttribute>()
                         where input is not null
                         select new Member(input, property.Name, property.GetValue);
        return [.. fields.Concat(properties).OrderBy(member => member.Input.Name, StringComparer.Ordinal)];
    }

    /// <summary>Provider arguments that aren't strings go over the wire as JSON text.</summary>
    private static Output<string>? ToJson(string name, object? value)
    {
        return value switch
        {
            null => null,
            IInput input => input.Flat.ToObject().Apply(FormatAsync),
            _ => Output.Create(FormatAsync(value)),
        };

        async Task<string> FormatAsync(object? plain)
        {
            var serializer = new PropertySerializer(new(KeepResources: false));
            var json = await serializer.SerializeAsync(new(name), plain);
            return JsonFormatter.Default.Format(json ?? Google.Protobuf.WellKnownTypes.Value.ForNull());
        }
    }

    private sealed record Member(InputAttribute Input, string Name, Func<object, object?> Get);
}
