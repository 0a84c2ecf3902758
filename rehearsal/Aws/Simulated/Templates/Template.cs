using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Templates;

/// <summary>A CloudFormation template in JSON: the resources that it makes, and what comes out.</summary>
internal sealed class Template
{
    private const string Ref = "Ref";
    private const string GetAtt = "Fn::GetAtt";

    private Template(PropertyValue.Map sections) => Sections = sections;

    public PropertyValue.Map Sections { get; }

    /// <summary>By logical id.</summary>
    public PropertyValue.Map Resources => Section("Resources");

    public PropertyValue.Map Outputs => Section("Outputs");

    /// <summary>Null when it is no object in JSON.</summary>
    public static Template? Parse(string body) =>
        JsonText.TryParse(body, out var json) && json is PropertyValue.Map sections ? new(sections) : null;

    /// <summary>Every intrinsic function in a part of the template, however deep it is.</summary>
    public static IEnumerable<Intrinsic> IntrinsicsIn(PropertyValue? part) => (part, Intrinsic.Of(part)) switch
    {
        (_, { } intrinsic) => [intrinsic],
        (PropertyValue.Map map, _) => map.Entries.Values.SelectMany(IntrinsicsIn),
        (PropertyValue.List list, _) => list.Items.SelectMany(IntrinsicsIn),
        _ => [],
    };

    /// <summary>The values of the outputs. The template must be one that CloudFormation takes.</summary>
    public PropertyValue.Map Resolve(Making making) => PropertyValue.Of(Outputs.Entries.Select(output =>
        KeyValuePair.Create(output.Key, Value(((PropertyValue.Map)output.Value)["Value"]!, making))));

    /// <summary>The properties of a resource; none when it has none.</summary>
    public static PropertyValue.Map PropertiesOf(PropertyValue resource) =>
        (resource as PropertyValue.Map)?["Properties"] as PropertyValue.Map ?? PropertyValue.Map.Empty;

    /// <summary>Null for a type that the simulation does not have.</summary>
    public static TemplateType? TypeOf(PropertyValue? resource) =>
        resource is PropertyValue.Map map && map["Type"] is PropertyValue.Text { Value: var type }
            ? TemplateType.All.GetValueOrDefault(type)
            : null;

    private PropertyValue Value(PropertyValue value, Making making) => Intrinsic.Of(value) is { } intrinsic
        ? PropertyValue.Of(TypeOf(Resources[intrinsic.Target])!.Attributes[intrinsic.Attribute](
            making, TemplateType.IdOf(making, intrinsic.Target)))
        : value;

    private PropertyValue.Map Section(string name) => Sections[name] as PropertyValue.Map ?? PropertyValue.Map.Empty;

    /// <summary>A function in a template, such as <c>{ "Fn::GetAtt": ["Channel", "Arn"] }</c>; <c>Ref</c> gives the id.</summary>
    internal sealed record Intrinsic(string Function, string Target, string Attribute)
    {
        public bool IsKnown => Function is Ref or GetAtt && Target.Length > 0;

        public static Intrinsic? Of(PropertyValue? value) =>
            value is PropertyValue.Map { Entries: { Count: 1 } only } ? Of(only.Keys.Single(), only.Values.Single()) : null;

        private static Intrinsic? Of(string function, PropertyValue argument) => (function, argument) switch
        {
            (Ref, PropertyValue.Text target) => new(function, target.Value, TemplateType.Id),
            (GetAtt, PropertyValue.List { Items: [PropertyValue.Text target, PropertyValue.Text attribute] }) =>
                new(function, target.Value, attribute.Value),
            _ => function == Ref || function.StartsWith("Fn::", StringComparison.Ordinal) ? new(function, "", "") : null,
        };
    }
}
