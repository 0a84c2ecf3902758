using Amazon;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MediaLive.Agreements.Checks.Secrets;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>The parameters of SSM, read with the usual chain of credentials.</summary>
/// <param name="endpoint">An emulator; null for AWS.</param>
internal sealed class SsmParameters(Uri? endpoint) : IParameterStore
{
    public async Task<string> ReadAsync(string name, string region, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new AmazonSimpleSystemsManagementClient(Configuration(region));
            var answer = await client.GetParameterAsync(
                new GetParameterRequest { Name = name, WithDecryption = true }, cancellationToken);
            return answer.Parameter.Value;
        }
        catch (ParameterNotFoundException)
        {
            throw new SecretException($"the SSM parameter {name} is not in {region}: is the delivery stack up to date?");
        }
        catch (AmazonServiceException failure) when (failure.ErrorCode is not null)
        {
            throw new SecretException($"the SSM parameter {name} can't be read ({failure.ErrorCode})");
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException)
        {
            throw new SecretException("no AWS credentials, or no way to AWS: sign in, or give it with --secret");
        }
    }

    private AmazonSimpleSystemsManagementConfig Configuration(string region)
    {
        var configuration = new AmazonSimpleSystemsManagementConfig { MaxErrorRetry = 1, Timeout = TimeSpan.FromSeconds(5) };
        if (endpoint is null)
            configuration.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        else
            (configuration.ServiceURL, configuration.AuthenticationRegion) = (endpoint.ToString(), region);
        return configuration;
    }
}
