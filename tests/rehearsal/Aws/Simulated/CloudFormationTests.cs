using System.Text.Json;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

public sealed class CloudFormationTests
{
    private const string Stack = "aws:cloudformation/stack:Stack";
    private const string Group = """ "Senders": { "Type": "AWS::MediaLive::InputSecurityGroup", "Properties": { "WhitelistRules": [{ "Cidr": "198.51.100.0/24" }] } } """;
    private const string Outputs = """ "Arn": { "Value": { "Fn::GetAtt": ["Senders", "Arn"] } }, "Id": { "Value": { "Ref": "Senders" } }, "Note": { "Value": "as text" } """;
    private const string Version = "{{resolve:secretsmanager:arn:aws:secretsmanager:us-west-2:123456789012:secret:live/key-a1B2c3:SecretString:::terraform-1}}";

    private readonly Simulation _aws = new();

    [Fact]
    public void Stack_Created_HasTheOutputsOfItsTemplate()
    {
        var stack = _aws.Create(Stack, Inputs(Template(Group, Outputs)));

        Assert.Matches("^arn:aws:cloudformation:us-west-2:123456789012:stack/curling/[0-9a-f-]{36}$", stack.Id);
        Assert.Matches(
            """^{"Arn":"arn:aws:medialive:us-west-2:123456789012:inputSecurityGroup:(1[0-9]{6})","Id":"\1","Note":"as text"}$""",
            Simulation.Json(stack.Outputs["outputs"]!));
        Assert.Equal("{}", Simulation.Json(stack.Outputs["parameters"]!));
    }

    [Fact]
    public void Stack_Previewed_HasUnknownOutputs() =>
        Assert.Equal(PropertyValue.Unknown.Instance, _aws.Preview(Stack, Inputs(Template(Group, Outputs))).Outputs["outputs"]);

    [Fact]
    public void Stack_WithAnotherTemplate_KeepsWhatItHasMade()
    {
        var (from, to) = (Inputs(Template(Group, Outputs)), Inputs(Template(Group.Replace("100.0", "101.0", StringComparison.Ordinal), Outputs)));

        Assert.Equal(["templateBody"], _aws.Diff(Stack, from, to).Changed);
        Assert.Empty(_aws.Diff(Stack, from, to).ForcesReplacement);
        Assert.Equal(PropertyValue.Unknown.Instance, _aws.Update(Stack, from, to, preview: true).Outputs["outputs"]);
        Assert.Equal(_aws.Create(Stack, from).Outputs["outputs"], _aws.Update(Stack, from, to).Outputs["outputs"]);
    }

    [Fact]
    public void Stack_WhoseTemplateIsNotKnownYet_IsNotRefused() =>
        Assert.Empty(_aws.Check(Stack, PropertyValue.Map.Empty.With("templateBody", PropertyValue.Unknown.Instance)).Failures);

    [Theory]
    [InlineData("1st")]
    [InlineData("curling_west")]
    [InlineData("")]
    public void Stack_OfSuchAName_IsRefused(string name) =>
        Assert.Contains("name: ValidationError: ", Assert.Single(_aws.Refuse(Stack, Inputs(Template(Group), name))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Resources: {}", "Template format error: unsupported structure, or not in JSON")]
    [InlineData("[]", "Template format error: unsupported structure, or not in JSON")]
    [InlineData("""{"Resources":{}}""", "Template format error: At least one Resources member must be defined, at most 500")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::MediaLive::Chanel"}}}""", "Template format error: Unrecognized resource type of A, or one that is not simulated")]
    [InlineData("""{"Resources":{"A-1":{"Type":"AWS::MediaLive::Input"}}}""", "Template format error: Resource name A-1 is non alphanumeric")]
    [InlineData("""{"Ressources":{},"Resources":{"A":{"Type":"AWS::MediaLive::Input"}}}""", "Invalid template property or properties [Ressources], or one that is not simulated")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::MediaLive::Input","Properties":{"InputSecurityGroups":[{"Ref":"B"}]}}}}""", "Template format error: Unresolved resource dependencies [B]")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::MediaLive::Input"}},"Outputs":{"O":{"Value":{"Fn::GetAtt":["A","Url"]}}}}""", "Template error: resource A does not support attribute type Url in Fn::GetAtt")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::MediaLive::Input"}},"Outputs":{"O":{"Value":{"Fn::Sub":"${A}"}}}}""", "Template error: Fn::Sub is malformed, or not simulated")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::MediaLive::Input"}},"Outputs":{"O":"A"}}""", "Template format error: Every Outputs member must contain a Value object: O has none")]
    public void Template_ThatCloudFormationRefuses_IsRefused(string template, string reason) =>
        Assert.Equal([$"templateBody: ValidationError: {reason}"], _aws.Refuse(Stack, Inputs(template)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Template_OverTheBytesOfABody_IsRefused(int more, int refusals)
    {
        var padding = 51_200 - Template(Group + Padding("")).Length + more;

        // A letter of two bytes takes the place of two letters.
        var refused = _aws.Refuse(Stack, Inputs(Template(Group + Padding("é" + new string('x', padding - 2)))));

        Assert.Equal(Enumerable.Repeat("templateBody: ValidationError: Member must have length less than or equal to 51200", refusals), refused);
    }

    [Theory]
    [InlineData(Version, 60, 0)]
    [InlineData(Version, 61, 1)]
    [InlineData("{{resolve:secretsmanager:live/key}}", 1, 0)]
    [InlineData("{{resolve:secretsmanager:live/key:SecretString:password::}}", 1, 0)]
    [InlineData("{{resolve:secretsmanager:live/key:SecretString::AWSPREVIOUS:}}", 1, 0)]
    [InlineData("{{resolve:secretsmanager:live/key:SecretString::AWSPREVIOUS:terraform-1}}", 1, 1)]
    [InlineData("{{resolve:secretsmanager:live/key:SecretBinary:::}}", 1, 1)]
    [InlineData("{{resolve:secretsmanager:live/key", 1, 1)]
    [InlineData("{{resolve:vault:live/key}}", 1, 1)]
    public void Template_WithDynamicReferences_HasSixtyThatAreWellFormed(string reference, int count, int refusals)
    {
        var names = string.Join(',', Enumerable.Range(0, count).Select(number => $$""" "Input{{number}}": { "Type": "AWS::MediaLive::Input", "Properties": { "Name": "{{reference}}" } } """));

        Assert.Equal(refusals, _aws.Refuse(Stack, Inputs(Template(names))).Count);
    }

    [Fact]
    public void Template_WithAResourceThatItsServiceRefuses_IsRefused() => Assert.Equal(
        ["templateBody: Senders: whitelistRules[0].cidr: BadRequestException: must be an IPv4 CIDR block: a network's address in its usual form, with a prefix length"],
        _aws.Refuse(Stack, Inputs(Template(Group.Replace("/24", "", StringComparison.Ordinal)))));

    private static string Padding(string text) => $$""", "Padding": { "Type": "AWS::MediaLive::Input", "Properties": { "Name": "{{text}}" } }""";

    private static string Template(string resources, string outputs = "") => $$"""{ "Resources": { {{resources}} }, "Outputs": { {{outputs}} } }""";

    private static string Inputs(string template, string name = "curling") => JsonSerializer.Serialize(new { name, templateBody = template });
}
