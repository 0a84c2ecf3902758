using System.Text.Json;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>
/// Where MediaLive reads a password or a passphrase: that it is there. Its value is not read; <see cref="SsmParameters"/> does,
/// when it is asked to.
/// </summary>
internal sealed class StoredSecretCheck : IDestinationCheck
{
    public bool Takes(CheckTarget target) => target.Stored is not null;

    public bool Sends(CheckTarget target) => false;

    public Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken)
    {
        var stored = target.Stored!;
        return AwsRead.TryAsync(
            context.Limits.Answer * 2,
            token => stored.InSecretsManager
                ? ReadSecretAsync(stored.Name, context, token)
                : ReadParameterAsync(stored.Name, target.Channel.Region, context, token),
            cancellationToken);
    }

    private static async Task<CheckResult> ReadParameterAsync(
        string name, string region, CheckContext context, CancellationToken cancelled)
    {
        using var client = new AmazonSimpleSystemsManagementClient(
            AwsRead.Configured(new AmazonSimpleSystemsManagementConfig(), context.AwsEndpoint, region));
        var request = new DescribeParametersRequest
        {
            ParameterFilters = [new ParameterStringFilter { Key = "Name", Option = "Equals", Values = [name] }],
        };
        return (await client.DescribeParametersAsync(request, cancelled)).Parameters is [{ Type: var type }, ..]
            ? CheckResult.Accepts($"the parameter is there, as {type}; its value was not read")
            : CheckResult.Refuses($"there is no such parameter in {region}; make it, or correct its name");
    }

    private static async Task<CheckResult> ReadSecretAsync(string arn, CheckContext context, CancellationToken cancelled)
    {
        // arn:aws:secretsmanager:us-west-2:123456789012:secret:name
        if (arn.Split(':') is not [_, _, _, var region, _, ..])
            return CheckResult.NotChecked("this is no ARN of a secret");
        var call = new SignedCall(context.AwsEndpoint, "secretsmanager", region);
        if (await call.PostAsync("secretsmanager.DescribeSecret", new { SecretId = arn }, cancelled) is not { } secret)
            return CheckResult.Refuses($"there is no such secret in {region}; make it, or correct its ARN");
        return secret.TryGetProperty("DeletedDate", out var deleted) && deleted.ValueKind != JsonValueKind.Null
            ? CheckResult.Refuses("the secret is about to be deleted; restore it, or agree on another")
            : CheckResult.Accepts("the secret is there; its value was not read");
    }
}
