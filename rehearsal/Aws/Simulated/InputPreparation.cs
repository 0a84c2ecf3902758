using System.Collections.Immutable;
using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>Makes the inputs that the provider goes on with out of those that a program gave, as Pulumi's AWS provider does.</summary>
internal static class InputPreparation
{
    public static CheckResult Prepare(CheckRequest request, ResourceModel model, PackageSchema package)
    {
        var schema = package.Resources[model.Type];
        var given = request.NewInputs;
        var failures = new InputCheck(package).Check(model.Type, schema.Inputs, given).ToList();
        if (model.ExactlyOneOf.Count > 0 && model.ExactlyOneOf.Count(name => given[name] is not (null or PropertyValue.Null)) != 1)
            failures.Add(new CheckFailure(model.ExactlyOneOf[0], $"exactly one of {string.Join(", ", model.ExactlyOneOf)} must be given"));


        var inputs = model.WithDefaults(Documents(given, schema, failures));
        inputs = model.AutoName?.Fill(request, inputs, failures) ?? inputs;
        if (schema.Inputs.Find("region") is not null)
            inputs = inputs.With("region", inputs["region"] ?? PropertyValue.Of(Account.Of(request.Provider).Region));
        if (schema.Outputs.Find("tagsAll") is not null)
            inputs = inputs.With("tagsAll", AllTags(inputs["tags"], request.Provider));
        return new CheckResult(inputs, failures);
    }

    /// <summary>A policy may be given as an object; AWS takes JSON text.</summary>
    private static PropertyValue.Map Documents(PropertyValue.Map inputs, ResourceSchema schema, List<CheckFailure> failures)
    {
        foreach (var property in schema.Inputs.Where(IsDocument))
        {
            switch (inputs[property.Name])
            {
                case PropertyValue.Map document:
                    inputs = inputs.With(
                        property.Name, document.HasUnknowns() ? PropertyValue.Unknown.Instance : PropertyValue.Of(JsonText.Write(document)));
                    break;
                case PropertyValue.Text text when !JsonText.TryParse(text.Value, out _):
                    failures.Add(new CheckFailure(property.Name, "must be a policy in valid JSON"));
                    break;
            }
        }

        return inputs;
    }

    private static bool IsDocument(Property property) =>
        property.Type is SchemaType.Union union
        && union.Alternatives.OfType<SchemaType.Reference>().Any(item => item.Name.EndsWith(":PolicyDocument", StringComparison.Ordinal));

    /// <summary>The resource's tags over the provider's default ones.</summary>
    private static PropertyValue AllTags(PropertyValue? tags, ProviderConfig provider)
    {
        if (tags is not null && tags.HasUnknowns())
            return PropertyValue.Unknown.Instance;
        var defaults = provider.Setting("defaultTags") is PropertyValue.Map { Entries: var setting }
            && setting.GetValueOrDefault("tags") is PropertyValue.Map map ? map.Entries : ImmutableSortedDictionary<string, PropertyValue>.Empty;
        return tags is PropertyValue.Map own ? PropertyValue.Of(defaults.SetItems(own.Entries)) : PropertyValue.Of(defaults);
    }
}
