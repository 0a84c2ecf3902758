using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Aws.Simulated.Templates;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class CloudFormation
{
    public static readonly ResourceModel[] All =
    [
        new("aws:cloudformation/stack:Stack")
        {
            AutoName = new AutoName("name", MaxLength: 128),
            ExactlyOneOf = ["templateBody", "templateUrl"],
            Id = making => making.Arn("cloudformation", $"stack/{making.Text("name")}/{MadeUp.Uuid(making.SeedFor("id"))}"),
            Computed = new() { { "outputs", Outputs } },
            Updated = new() { { "outputs", Outputs } },
            Replaces = ["disableRollback", "name", "onFailure", "region", "timeoutInMinutes"],
            Rules = CloudFormationLimits.Stack,
            Name = new(
                "name", "AlreadyExistsException", "a stack with that name already exists",
                making => making.Arn("cloudformation", making.Text("name"))),
        },
    ];

    /// <summary>A template that is somewhere else is not read, and nothing comes out of it.</summary>
    private static PropertyValue Outputs(Making making) =>
        Template.Parse(making.Text("templateBody"))?.Resolve(making) ?? PropertyValue.Map.Empty;
}
