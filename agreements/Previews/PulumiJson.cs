using System.Text.Json;

namespace MediaLive.Agreements.Previews;

/// <summary>
/// What <c>preview --json</c> prints: pulumi's <c>PreviewDigest</c> (pkg/display/json.go), or the rehearsal's object, which has
/// the same steps, and the outputs besides.
/// </summary>
internal sealed record PreviewJson
{
    /// <summary>The rehearsal's alone: <c>succeeded</c> or <c>failed</c>.</summary>
    public string? Result { get; init; }

    /// <summary>Pulumi's alone: how many resources each operation has.</summary>
    public JsonElement? ChangeSummary { get; init; }

    public IReadOnlyList<StepJson>? Steps { get; init; }

    public IReadOnlyList<DiagnosticJson>? Diagnostics { get; init; }

    /// <summary>The rehearsal's alone.</summary>
    public JsonElement? OldOutputs { get; init; }

    /// <summary>The rehearsal's alone.</summary>
    public JsonElement? Outputs { get; init; }

    /// <summary>The rehearsal's alone: paths at which the outputs differ, also where both show a secret.</summary>
    public IReadOnlyList<string>? ChangedOutputs { get; init; }
}

/// <summary>Pulumi's <c>PreviewStep</c>.</summary>
internal sealed record StepJson
{
    public required string Op { get; init; }

    public required string Urn { get; init; }

    public StateJson? OldState { get; init; }

    public StateJson? NewState { get; init; }

    public IReadOnlyList<string>? DiffReasons { get; init; }

    public IReadOnlyList<string>? ReplaceReasons { get; init; }

    /// <summary>By path; null where the provider does not tell.</summary>
    public IReadOnlyDictionary<string, DifferenceJson>? DetailedDiff { get; init; }
}

/// <summary>Pulumi's <c>ResourceV3</c> (sdk/go/common/apitype/core.go), as far as a review tells of it.</summary>
internal sealed record StateJson
{
    public bool Custom { get; init; }

    public string? Id { get; init; }

    public JsonElement? Inputs { get; init; }

    public JsonElement? Outputs { get; init; }

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }
}

/// <summary>Pulumi's <c>PropertyDiff</c>.</summary>
internal sealed record DifferenceJson
{
    /// <summary>Such as <c>add</c>, <c>delete</c> or <c>update-replace</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The old value is an input too, and not what the resource has.</summary>
    public bool InputDiff { get; init; }
}

/// <summary>Pulumi's <c>PreviewDiagnostic</c>.</summary>
internal sealed record DiagnosticJson
{
    public string? Severity { get; init; }

    public string? Message { get; init; }
}

/// <summary>Pulumi's <c>DeploymentPlanV1</c> (sdk/go/common/apitype/plan.go): what <c>--save-plan</c> writes.</summary>
internal sealed record PlanJson
{
    public required IReadOnlyDictionary<string, ResourcePlanJson> ResourcePlans { get; init; }
}

/// <summary>Pulumi's <c>ResourcePlanV1</c>.</summary>
internal sealed record ResourcePlanJson
{
    public GoalJson? Goal { get; init; }

    /// <summary>The outputs that are planned.</summary>
    public JsonElement? State { get; init; }
}

/// <summary>Pulumi's <c>GoalV1</c>.</summary>
internal sealed record GoalJson
{
    public OutputDiffJson? OutputDiff { get; init; }
}

/// <summary>Pulumi's <c>PlanDiffV1</c>.</summary>
internal sealed record OutputDiffJson
{
    /// <summary>The outputs that differ, as they are to become, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Updates { get; init; }
}
