using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>The summaries of an assembly's documentation comments, as plain text.</summary>
internal sealed partial class XmlDocs(Assembly assembly)
{
    private readonly Dictionary<string, XElement> _members = XDocument
        .Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>Null when there is none.</summary>
    public string? Of(Type type) => Summary($"T:{Name(type)}");

    /// <summary>A property's own summary, that of the interface from which it inherits, or that of its type.</summary>
    public string? Of(PropertyInfo property) => property.DeclaringType!.GetInterfaces()
        .Prepend(property.DeclaringType)
        .Select(type => Summary($"P:{Name(type)}.{property.Name}"))
        .FirstOrDefault(summary => summary is not null);

    private string? Summary(string member) => _members.GetValueOrDefault(member)?.Element("summary") is { } summary
        ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
        : null;

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => Named(see.Attribute("cref")!.Value),
        XElement element => $"`{element.Value}`",
        _ => node.ToString(),
    };

    /// <summary>A property is called as in the files that the records are read from or written to.</summary>
    private static string Named(string reference)
    {
        var name = reference.Split('.')[^1];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`" : name;
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
