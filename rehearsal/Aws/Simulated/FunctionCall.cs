using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>Answers a function of the package.</summary>
internal static class FunctionCall
{
    public static InvokeResult Answer(InvokeRequest request, KnownResources known)
    {
        if (!Catalogue.Functions.TryGetValue(request.Token, out var model))
            throw new ProviderException(Catalogue.Missing("function", request.Token, Catalogue.Functions.Keys));

        var package = Catalogue.PackageOf(request.Token);
        var schema = package.Functions[request.Token];
        var failures = new InputCheck(package).Check(request.Token, schema.Inputs, request.Args)
            .Concat(new LimitCheck(package, Refusal.ValidationCode(request.Token)).Check(request.Token, schema.Inputs, request.Args)).ToList();
        if (failures.Count > 0)
            return new InvokeResult(PropertyValue.Map.Empty, failures);
        if (request.Args.HasUnknowns())
            return new InvokeResult(PropertyValue.Of(schema.Outputs.Select(output => Entry(output, PropertyValue.Unknown.Instance))), []);

        var account = Account.Of(request.Provider).In(request.Args);
        var making = new Making(request.Args, account, $"{request.Token}/{account.Id}/{account.Region}/{JsonText.Write(request.Args)}");
        making = making with { Id = model.Id(making), Known = known };
        return new InvokeResult(PropertyValue.Of(schema.Outputs.SelectMany(output => Result(output, model, making))), []);
    }

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Result(Property output, FunctionModel model, Making making)
    {
        var value = output.Name switch
        {
            "id" => PropertyValue.Of(making.Id),
            "region" => PropertyValue.Of(making.Region),
            _ => model.Results.Of(output.Name, making) ?? making.Inputs[output.Name] ?? (output.IsOptional ? null : AbsentValue.Of(output.Type)),
        };
        return value is null ? [] : [Entry(output, value)];
    }

    private static KeyValuePair<string, PropertyValue> Entry(Property output, PropertyValue value) =>
        KeyValuePair.Create(output.Name, value);
}
