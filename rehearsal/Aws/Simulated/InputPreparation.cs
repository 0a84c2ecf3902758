using System.Collections.Immutable;
using Rehearsal.Aws.Simulated.Limits;
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
        var account = Account.Of(request.Provider).In(inputs);
        if (schema.Inputs.Find("region") is not null)
            inputs = inputs.With("region", inputs["region"] ?? PropertyValue.Of(account.Region));
        if (schema.Outputs.Find("tagsAll") is not null)
            inputs = inputs.With("tagsAll", AllTags(inputs["tags"], request.Provider));
        // What the provider refuses is not asked of AWS.
        var refused = failures.Select(failure => failure.Property).ToHashSet();
        failures.AddRange(Limits(model, package, new Making(inputs, account, request.NameSeed)).Where(failure => !refused.Contains(failure.Property)));
        return new CheckResult(inputs, failures);
    }

    /// <summary>What AWS itself would refuse.</summary>
    private static IEnumerable<CheckFailure> Limits(ResourceModel model, PackageSchema package, Making making) =>
    [
        .. new LimitCheck(package, Refusal.ValidationCode(model.Type)).Check(model.Type, package.Resources[model.Type].Inputs, making.Inputs),
        .. TagRules.Check(model.Type, making.Inputs),
        .. Endpoints.Check(model.Type, making.Account),
        .. model.Rules.SelectMany(rule => rule(making)),
    ];

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
