using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class CloudWatch
{
    public static readonly ResourceModel[] All =
    [
        ResourceModel.NamedBy("aws:cloudwatch/logGroup:LogGroup", "name") with
        {
            AutoName = new AutoName("name"),
            Defaults = new Dictionary<string, PropertyValue>
            {
                ["retentionInDays"] = PropertyValue.Of(0),
                ["skipDestroy"] = PropertyValue.Of(false),
            },
            Computed = new()
            {
                { "arn", making => making.Arn("logs", $"log-group:{making.Id}") },
                { "logGroupClass", _ => "STANDARD" },
            },
            Replaces = ["logGroupClass", "name", "namePrefix", "region"],
            Rules = SecretsLimits.LogGroup,
            Name = new("name", "ResourceAlreadyExistsException", "The specified log group already exists", making => making.Arn("logs", making.Id)),
        },
    ];
}
