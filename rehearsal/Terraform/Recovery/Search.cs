using Rehearsal.Aws.Emulated;
using Rehearsal.Providers;
using Rehearsal.Terraform.Plugin;
using Rehearsal.Values;

namespace Rehearsal.Terraform.Recovery;

/// <summary>Asks for the ids of resources of which the inputs are known: by data sources, or of the API where there are none.</summary>
internal sealed record Search(PropertyValue.Map Inputs, TerraformPlugin Plugin, Uri Endpoint, string Region, CancellationToken Cancellation)
{
    /// <summary>An input that is text.</summary>
    public string this[string input] => Inputs[input] is PropertyValue.Text text
        ? text.Value
        : throw new ProviderException($"What may have been made can't be looked for without '{input}'.");

    /// <summary>What a data source finds under a member: texts, or a single one.</summary>
    public async Task<IReadOnlyList<string>> LookUpAsync(string dataSource, PropertyValue.Map arguments, string member)
    {
        try
        {
            var found = await Plugin.ReadDataSourceAsync(dataSource, arguments, Cancellation);
            return Texts(found[member]);
        }
        catch (ProviderException e) when (e is not LostAnswerException)
        {
            // A data source for one resource has no other way to say that there is none.
            return [];
        }
    }

    /// <summary>The ids in a list that an API answers with.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string service, string path, string member)
    {
        var answer = await new RestApi(Endpoint, service).GetAsync(path, Region, Cancellation);
        return answer?[member] is PropertyValue.List list
            ? [.. list.Items.OfType<PropertyValue.Map>().SelectMany(item => Texts(item["id"]))]
            : [];
    }

    /// <summary>Whether an API says of a resource that it is deleted, or knows none.</summary>
    public async Task<bool> IsDeletedAsync(string service, string path) =>
        await new RestApi(Endpoint, service).GetAsync(path, Region, Cancellation) is not { } answer
        || answer["state"] is PropertyValue.Text { Value: "DELETED" };

    /// <summary>An EC2 filter on one name, as data sources take it.</summary>
    public static PropertyValue Filter(string name, string value) => PropertyValue.Map.Empty
        .With("name", PropertyValue.Of(name))
        .With("values", PropertyValue.Of([PropertyValue.Of(value)]));

    private static IReadOnlyList<string> Texts(PropertyValue? value) => value switch
    {
        PropertyValue.Text text => [text.Value],
        PropertyValue.List list => [.. list.Items.OfType<PropertyValue.Text>().Select(text => text.Value)],
        _ => [],
    };
}
