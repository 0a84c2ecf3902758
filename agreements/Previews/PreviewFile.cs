using System.Text.Json;
using MediaLive.Agreements.Cli;
using MediaLive.Agreements.Reading;

namespace MediaLive.Agreements.Previews;

/// <summary>Reads previews from files.</summary>
internal static class PreviewFile
{
    private const string Make = "pulumi preview --json --save-plan plan.json > preview.json";
    private const string PreviewRemedy = $"make it with: {Make}";
    private const string PlanRemedy = $"make it together with the preview: {Make}";
    private const string StackType = "pulumi:pulumi:Stack";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
    };

    /// <param name="file">What <c>preview --json</c> printed: pulumi's, or the rehearsal's.</param>
    /// <param name="plan">What pulumi's <c>--save-plan</c> wrote; null where there is none.</param>
    /// <exception cref="CommandException">They can't be read, or don't belong together.</exception>
    public static Preview Read(string file, string? plan)
    {
        var json = Read<PreviewJson>(file, "preview", PreviewRemedy);
        if (json is { Result: null, Steps: null, ChangeSummary: null, Diagnostics: null })
            throw new CommandException($"{file} holds no preview; {PreviewRemedy}");
        try
        {
            var stack = (json.Steps ?? []).FirstOrDefault(step => Urn.Parse(step.Urn).Type == StackType);
            var errors = Messages(json, "error");
            return new Preview(
                stack is null ? null : NameOf(Urn.Parse(stack.Urn)),
                json.Result is { } result ? result != "succeeded" : errors.Count > 0,
                errors,
                Messages(json, "warning"),
                [.. (json.Steps ?? []).Where(step => step != stack).Select(Steps.Read)],
                plan is null ? OutputsOf(json, stack) : Planned(plan, stack, file));
        }
        catch (FormatException mistake)
        {
            throw new CommandException($"{file} holds no preview: {mistake.Message}; {PreviewRemedy}");
        }
    }

    private static string NameOf(Urn stack) => $"{stack.Project}/{stack.Stack}";

    private static List<string> Messages(PreviewJson json, string severity) =>
    [
        .. from diagnostic in json.Diagnostics ?? []
           where diagnostic.Severity == severity && !string.IsNullOrWhiteSpace(diagnostic.Message)
           select WithoutSeverity(diagnostic.Message!.Trim(), severity),
    ];

    /// <summary>Pulumi writes it before the message as well.</summary>
    private static string WithoutSeverity(string message, string severity) =>
        message.StartsWith($"{severity}: ", StringComparison.Ordinal) ? message[(severity.Length + 2)..] : message;

    private static OutputsChange OutputsOf(PreviewJson json, StepJson? stack) => new(
        PlainJson.Of(json.OldOutputs ?? stack?.OldState?.Outputs),
        json.Result is null ? null : PlainJson.Of(json.Outputs),
        new ChangedSecrets(json.ChangedOutputs ?? [], AreSure: true));

    private static OutputsChange Planned(string plan, StepJson? stack, string preview)
    {
        var plans = Read<PlanJson>(plan, "plan", PlanRemedy).ResourcePlans;
        if (stack is null || plans.GetValueOrDefault(stack.Urn) is not { } planned)
            throw new CommandException($"{plan} has no plan for the stack of {preview}; {PlanRemedy}");
        var secrets =
            from output in planned.Goal?.OutputDiff?.Updates ?? new Dictionary<string, JsonElement>()
            from path in SecretsIn(output.Key, PlainJson.Of(output.Value))
            select path;
        return new OutputsChange(
            PlainJson.Of(stack.OldState?.Outputs),
            PlainJson.Of(planned.State),
            new ChangedSecrets([.. secrets], AreSure: false));
    }

    private static IEnumerable<string> SecretsIn(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => SecretsIn($"{path}.{member.Name}", member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => SecretsIn($"{path}[{index}]", item)),
        _ => Marker.IsSecret(value) ? [path] : [],
    };

    private static T Read<T>(string file, string what, string remedy) => JsonInput.Read(
        file,
        () => File.ReadAllText(file),
        text => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("null"),
        what,
        remedy);
}
