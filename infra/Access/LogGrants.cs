namespace MediaLive.Delivery.Access;

/// <summary>What MediaLive needs to write a channel's logs, on its own log groups.</summary>
internal static class LogGrants
{
    public static IEnumerable<PolicyStatement> For(AwsAccount aws) =>
    [
        new(
            "Logs",
            [
                "logs:CreateLogGroup",
                "logs:CreateLogStream",
                "logs:DescribeLogGroups",
                "logs:DescribeLogStreams",
                "logs:PutLogEvents",
                "logs:PutRetentionPolicy",
            ],
            [aws.Arn("logs", "log-group:ElementalMediaLive*")]),
    ];
}
