using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

public sealed class IamTests
{
    private const string Role = "aws:iam/role:Role";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    private readonly Simulation _aws = new();

    [Fact]
    public void Role_Created_HasItsArnAndDefaults()
    {
        var role = _aws.Create(Role, """{"name":"live","assumeRolePolicy":"{\"Statement\":[]}"}""");

        Assert.Equal("live", role.Id);
        Assert.Equal(
            """{"arn":"arn:aws:iam::123456789012:role/live","assumeRolePolicy":"{\"Statement\":[]}","createDate":"2026-01-01T00:00:00Z","forceDetachPolicies":false,"inlinePolicies":[],"managedPolicyArns":[],"maxSessionDuration":3600,"name":"live","namePrefix":"","path":"/","tagsAll":{},"uniqueId":"AROA3DRZ75R5QTJRKC6HC"}""",
            Simulation.Json(role.Outputs));
    }

    [Fact]
    public void Role_Previewed_KnowsItsNameButNotItsArn() => Assert.Equal(
        """{"arn":"?","assumeRolePolicy":"{\"Statement\":[]}","createDate":"?","forceDetachPolicies":false,"inlinePolicies":"?","managedPolicyArns":"?","maxSessionDuration":3600,"name":"live","namePrefix":"?","path":"/","tagsAll":{},"uniqueId":"?"}""",
        Simulation.Json(_aws.Preview(Role, """{"name":"live","assumeRolePolicy":"{\"Statement\":[]}"}""").Outputs));

    [Fact]
    public void Role_Changed_IsReplacedForNameAndPathOnly()
    {
        var diff = _aws.Diff(
            Role,
            """{"name":"a","path":"/a/","description":"a","assumeRolePolicy":"{\"Statement\":[]}"}""",
            """{"name":"b","path":"/b/","description":"b","assumeRolePolicy":"{\"Id\":\"b\",\"Statement\":[]}"}""");

        Assert.Equal(["assumeRolePolicy", "description", "name", "path"], diff.Changed);
        Assert.Equal(["name", "path"], diff.ForcesReplacement);
    }

    [Fact]
    public void Role_WithALongLogicalName_IsRefusedRatherThanCut()
    {
        var failure = Assert.Single(_aws.Check(Role, Simulation.Map("""{"assumeRolePolicy":"{\"Statement\":[]}"}"""), name: new string('r', 60)).Failures);

        Assert.Equal("name", failure.Property);
        Assert.EndsWith("with 8 characters added is longer than 64; give the resource a shorter name, or set 'name'", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void RolePolicy_Created_IsNamedAfterRoleAndPolicy() => Assert.Equal(
        "live:write", _aws.Create("aws:iam/rolePolicy:RolePolicy", """{"role":"live","name":"write","policy":"{\"Statement\":[]}"}""").Id);

    [Fact]
    public void RolePolicyAttachment_OfAnotherPolicy_IsDeletedBeforeItIsReplaced()
    {
        var diff = _aws.Diff(
            Attachment,
            """{"role":"live","policyArn":"arn:aws:iam::aws:policy/A"}""",
            """{"role":"live","policyArn":"arn:aws:iam::aws:policy/B"}""");

        Assert.Equal(["policyArn"], diff.ForcesReplacement);
        Assert.True(diff.DeleteBeforeReplace);
    }

    [Fact]
    public void Policy_Created_HasItsArnForAnId()
    {
        var policy = _aws.Create("aws:iam/policy:Policy", """{"name":"write","path":"/live/","policy":"{\"Statement\":[]}"}""");

        Assert.Equal("arn:aws:iam::123456789012:policy/live/write", policy.Id);
        Assert.Equal(
            """{"arn":"arn:aws:iam::123456789012:policy/live/write","attachmentCount":0,"name":"write","namePrefix":"","path":"/live/","policy":"{\"Statement\":[]}","policyId":"ANPARAFJW2AS5WMGHQDJI","tagsAll":{}}""",
            Simulation.Json(policy.Outputs));
    }

    [Fact]
    public void Policy_DescribedOtherwise_IsReplaced() => Assert.Equal(
        ["description"],
        _aws.Diff("aws:iam/policy:Policy", """{"name":"a","policy":"{\"Statement\":[]}"}""", """{"name":"a","description":"b","policy":"{\"Statement\":[]}"}""").ForcesReplacement);

    [Fact]
    public void GetRole_AnyName_IsARoleOfTheAccount()
    {
        var role = _aws.Invoke("aws:iam/getRole:getRole", """{"name":"live"}""").Return;

        Assert.Equal(PropertyValue.Of("arn:aws:iam::123456789012:role/live"), role["arn"]);
        Assert.Equal(PropertyValue.Of("live"), role["id"]);
    }
}
