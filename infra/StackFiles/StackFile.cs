using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.MediaPackageV2;
using MediaLive.Delivery.Existing;
using MediaLive.Delivery.Networking;
using Pulumi;

namespace MediaLive.Delivery.StackFiles;

/// <summary>A stack file that is right, and where it is deployed.</summary>
/// <param name="Config">What it says.</param>
/// <param name="Warnings">What is allowed and yet worth a second look.</param>
/// <param name="Aws">The account and Region of the stack.</param>
/// <param name="Existing">What was read of things that exist.</param>
internal sealed record StackFile(
    StackConfig Config, IReadOnlyList<string> Warnings, AwsAccount Aws, ExistingResources Existing)
{
    /// <summary>Reads and checks the running stack's configuration.</summary>
    /// <exception cref="RunException">
    /// It has mistakes; the message lists them all, one a line. Or AWS does not answer.
    /// </exception>
    public static StackFile Read()
    {
        var aws = ReadAccount();
        var findings = new ConfigFindings();
        var placeholders = new Placeholders(aws.Id, aws.Region, Deployment.Instance.StackName);
        var config = StackConfigReader.RefusesSecrets(ProjectKeys.ReadSecret(), findings)
            ? null
            : StackConfigReader.Read(
                StackSecrets.Peek, ProjectKeys.Read(), new ChannelFiles(() => Deployment.Instance.RootDirectory), placeholders,
                findings);
        ExistingResources? existing = null;
        if (config is not null)
        {
            AccountRules.Check(config, aws, findings);
            NativeProviderRules.Check(config, aws.Region, findings);
            existing = CheckWithAwsAsync(config, aws, findings).GetAwaiter().GetResult();
        }

        if (findings.Errors.Count == 0)
            return new StackFile(config!, findings.Warnings, aws, existing!);

        // All errors are in one message: logged one by one, they would come in any order, and some might
        // get lost when the program ends.
        var where = findings.Errors.Any(error => error.Path.Source is not null)
            ? "The stack file and its channel files have"
            : "The stack file has";
        throw new RunException(
            $"{where} {findings.Errors.Count} mistake(s), and nothing was registered:\n"
            + string.Join("\n", findings.Errors));
    }

    /// <summary>What only AWS knows.</summary>
    private static async Task<ExistingResources> CheckWithAwsAsync(StackConfig config, AwsAccount aws, ConfigFindings findings)
    {
        await VpcRules.CheckSubnetsAsync(config, findings);
        await ReceiverVpcRules.CheckAsync(config, findings);
        return await ExistingRules.CheckAsync(config, aws, findings);
    }

    /// <summary>The first call to AWS, and so the one that fails without a Region or credentials.</summary>
    private static AwsAccount ReadAccount()
    {
        try
        {
            // Blocking is right here: the program has nothing else to do, and a constructor can't wait in another way.
            return AwsAccount.ReadAsync().GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            throw new RunException(
                "Could not read the account and Region of this stack from AWS; "
                + $"set aws:region, and check the credentials: {failure.Message}", failure);
        }
    }
}
