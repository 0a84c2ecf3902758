using Rehearsal.Cli.Display;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Tests.Cli.Display;

/// <summary>A run that has a bit of everything, as the engine would report it: in no particular order.</summary>
internal static class SampleRun
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    private const string Delivery = "urn:pulumi:dev::shop::shop:index:HlsS3Delivery::curling-origin";
    private const string Policy = "urn:pulumi:dev::shop::shop:index:HlsS3Delivery$aws:s3/bucketPolicy:BucketPolicy::curling-origin-policy";

    private static readonly PropertyValue.Secret Hidden = new(PropertyValue.Of("hunter2"));

    public static readonly RunEvent[] Events =
    [
        Finished(new("urn:z", "aws:ssm/parameter:Parameter", "password", Stack, Operation.Update) { Changes = [new("value", Hidden, new PropertyValue.Secret(PropertyValue.Of("hunter3")), false)] }),
        Finished(new(Policy, "aws:s3/bucketPolicy:BucketPolicy", "curling-origin-policy", Delivery, Operation.Update)
        {
            Changes = [new("policy", Writing("a"), Writing("b"), false)],
        }),
        Finished(new("urn:r", "aws:s3/bucket:Bucket", "old-name", Stack, Operation.Replace)
        {
            Changes =
            [
                new("bucket", PropertyValue.Of("one"), PropertyValue.Of("two"), ForcesReplacement: true),
                new("tags.team", null, PropertyValue.Of("live"), false),
                new("acl", PropertyValue.Of("private"), null, false),
                new("arn", PropertyValue.Of("arn:one"), PropertyValue.Unknown.Instance, false),
            ],
        }),
        Finished(new("urn:r", "aws:s3/bucket:Bucket", "old-name", Stack, Operation.DeleteReplaced)),
        Finished(new(Delivery, "shop:index:HlsS3Delivery", "curling-origin", Stack, Operation.Same)),
        Finished(new("urn:n", "aws:iam/role:Role", "a-rather-long-name-for-a-role-of-a-channel", Stack, Operation.Create)),
        Finished(new("urn:d", "aws:iam/role:Role", "gone", Stack, Operation.Delete)),
        Finished(new("urn:k", "aws:iam/role:Role", "kept", Stack, Operation.Delete) { Retained = true }),
        Finished(new("urn:s", "aws:iam/role:Role", "untouched", Stack, Operation.Same)),
        new RunEvent.StepFailed(new("urn:f", "aws:ec2/securityGroup:SecurityGroup", "broken", Stack, Operation.Create), "no such VPC"),
        new RunEvent.Printed(new("a line of the program's own", IsError: false)),
        Finished(new(Stack, "pulumi:pulumi:Stack", "shop-dev", null, Operation.Same)),
    ];

    public static readonly RunResult Result = new(
        Succeeded: false,
        new ChangeCounts(Create: 1, Update: 2, Replace: 1, Delete: 2, Same: 3),
        [],
        PropertyValue.Map.Empty.With("url", PropertyValue.Of("https://b")).With("password", Hidden),
        [new(Severity.Warning, "Open to all.", "urn:f"), new(Severity.Error, "No such VPC.\nMake one.", "urn:f"), new(Severity.Info, "Of the stack.", null)],
        TimeSpan.FromSeconds(1.26));

    public static readonly RunHeader Header = new(
        Verb.Preview, new("organization", "shop", "dev"), "official", PropertyValue.Map.Empty.With("url", PropertyValue.Of("https://a")).With("password", Hidden));

    private static PropertyValue Writing(string action) =>
        PropertyValue.Of($$"""{"Statement":[{"Sid":"Write","Effect":"Allow","Action":"{{action}}"}]}""");

    private static RunEvent.StepFinished Finished(Step step) => new(step);
}
