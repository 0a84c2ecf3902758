using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class Ssm
{
    public static readonly ResourceModel[] All =
    [
        ResourceModel.NamedBy("aws:ssm/parameter:Parameter", "name") with
        {
            AutoName = new AutoName("name"),
            ExactlyOneOf = ["value", "insecureValue", "valueWo"],
            Computed = new()
            {
                { "arn", making => Arn(making, making.Id) },
                { "dataType", _ => "text" },
                { "keyId", making => making.Text("type") == "SecureString" ? "alias/aws/ssm" : "" },
                { "tier", _ => "Standard" },
                { "version", _ => 1 },
            },
            Updated = new() { { "version", making => making.Old["version"] is PropertyValue.Number old ? old.Value + 1 : 1 } },
            Replaces = ["dataType", "name", "region", Replacement.WhenLeaving("tier", "Advanced")],
            Rules = SsmLimits.Parameter,
            Name = new("name", "ParameterAlreadyExists", "The parameter already exists.", making => Arn(making, making.Id)),
        },
    ];

    public static readonly FunctionModel[] Functions =
    [
        new("aws:ssm/getParameter:getParameter")
        {
            Id = making => making.Text("name"),
            Results = new()
            {
                { "arn", making => Arn(making, making.Id) },
                { "type", _ => "SecureString" },
                { "value", making => new PropertyValue.Secret(PropertyValue.Of($"simulated value of {making.Id}")) },
                { "version", _ => 1 },
            },
        },
    ];

    private static string Arn(Making making, string name) => making.Arn("ssm", $"parameter/{name.TrimStart('/')}");
}
