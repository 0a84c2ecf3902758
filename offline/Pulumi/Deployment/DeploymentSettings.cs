using Pulumi.Testing;

namespace Pulumi;

/// <summary>Which stack is deployed, and whether for real.</summary>
internal sealed record DeploymentSettings(
    string OrganizationName, string ProjectName, string StackName, string? RootDirectory, bool IsDryRun, ConfigValues Config)
{
    private const string DefaultOrganization = "organization";

    public static DeploymentSettings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") ?? DefaultOrganization,
        Require("PULUMI_PROJECT"),
        Require("PULUMI_STACK"),
        Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY"),
        bool.Parse(Require("PULUMI_DRY_RUN")),
        ConfigValues.FromEnvironment());

    /// <summary>Tests are previews unless they say otherwise.</summary>
    public static DeploymentSettings ForTest(TestOptions? options) => new(
        options?.OrganizationName ?? DefaultOrganization,
        options?.ProjectName ?? "project",
        options?.StackName ?? "stack",
        options?.RootDirectory,
        options?.IsPreview ?? true,
        ConfigValues.FromEnvironment());

    public static string Require(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"The engine did not set {variable}: programs are run by it, not directly.");
}
