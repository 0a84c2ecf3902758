namespace Pulumi.Testing;

/// <summary>Which stack a test pretends to deploy.</summary>
public class TestOptions
{
    public string? ProjectName { get; set; }

    public string? RootDirectory { get; set; }

    public string? StackName { get; set; }

    /// <summary>True by default: what the mocks don't return is unknown then.</summary>
    public bool? IsPreview { get; set; }

    public string? OrganizationName { get; set; }
}
