namespace MediaLive.Delivery.Access;

/// <summary>
/// What MediaLive needs to write a channel's logs, on its own log groups: the actions are those of the MediaLive User Guide,
/// "Access requirements for the trusted entity".
/// </summary>
internal static class LogGrants
{
    public static IEnumerable<PolicyStatement> For(AwsAccount aws) =>
    [
        new(
            "Logs",
            [
                "logs:CreateLogGroup",
                "logs:CreateLogStream",
                "logs:DescribeLogStreams",
                "logs:PutLogEvents",
                "logs:PutMetricFilter",
                "logs:PutRetentionPolicy",
            ],
            [aws.Arn("logs", "log-group:ElementalMediaLive*")]),

        // This action takes no single group: an ARN with a group's name would never match. CloudWatch Logs User Guide,
        // "Logs sent to CloudWatch Logs".
        new("LogsDescribe", ["logs:DescribeLogGroups"], [aws.Arn("logs", "log-group:*")]),
    ];
}
