namespace Rehearsal.Aws.Simulated.Services;

/// <summary>Who and where the program is.</summary>
internal static class Whereabouts
{
    public static readonly FunctionModel[] Functions =
    [
        new("aws:index/getCallerIdentity:getCallerIdentity")
        {
            Id = making => making.Account.Id,
            Results = new()
            {
                { "accountId", making => making.Account.Id },
                { "arn", making => making.GlobalArn("iam", "user/rehearsal") },
                { "userId", making => $"AIDA{MadeUp.Base32(making.Account.Id, 17)}" },
            },
        },
        new("aws:index/getRegion:getRegion")
        {
            Id = making => making.Region,
            Results = new()
            {
                { "description", making => making.Region },
                { "endpoint", making => $"ec2.{making.Region}.{making.Account.DnsSuffix}" },
                { "name", making => making.Region },
            },
        },
        new("aws:index/getPartition:getPartition")
        {
            Id = making => making.Partition,
            Results = new()
            {
                { "dnsSuffix", making => making.Account.DnsSuffix },
                { "partition", making => making.Partition },
                { "reverseDnsPrefix", making => string.Join('.', making.Account.DnsSuffix.Split('.').Reverse()) },
            },
        },
    ];
}
