using Rehearsal.Aws.Simulated.Limits;

namespace Rehearsal.Aws.Simulated.Templates;

/// <summary>A resource type of CloudFormation that the simulation has.</summary>
/// <param name="Attributes">What <c>Fn::GetAtt</c> gives, by its name, of a resource with that id.</param>
/// <param name="Rules">What the service itself refuses; the inputs are the properties, as its API calls them.</param>
internal sealed record TemplateType(
    IReadOnlyDictionary<string, Func<Making, string, string>> Attributes, IReadOnlyList<Rule> Rules)
{
    /// <summary>The attribute that <c>Ref</c> gives, too: the types' primary identifier.</summary>
    public const string Id = "Id";

    /// <summary>By name. What Fn::GetAtt gives is what CloudFormation's schemas call <c>readOnlyProperties</c>.</summary>
    public static readonly IReadOnlyDictionary<string, TemplateType> All = new Dictionary<string, TemplateType>
    {
        ["AWS::MediaLive::Channel"] = MediaLive("channel", MediaLiveLimits.Channel),
        ["AWS::MediaLive::Input"] = MediaLive("input", MediaLiveLimits.Input),
        ["AWS::MediaLive::InputSecurityGroup"] = MediaLive("inputSecurityGroup", MediaLiveLimits.InputSecurityGroup),
    };

    /// <summary>The id of a resource stays the same as long as its stack does.</summary>
    public static string IdOf(Making making, string logicalId) => Services.MediaLive.NumberFrom($"{making.Id}/{logicalId}");

    private static TemplateType MediaLive(string kind, IReadOnlyList<Rule> rules) => new(
        new Dictionary<string, Func<Making, string, string>>
        {
            ["Arn"] = (making, id) => making.Arn("medialive", $"{kind}:{id}"),
            [Id] = (_, id) => id,
        },
        rules);
}
