using Pulumi;

namespace Conformance.Programs.Acme;

/// <summary>A component with two buckets, which registers its [Output] properties.</summary>
public sealed class Site : ComponentResource
{
    [Output("address")]
    public Output<string> Address { get; private set; }

    [Output]
    public Output<string?> Key { get; private set; }

    public Bucket Content { get; }

    public Bucket Logs { get; }

    public Site(string name, ComponentResourceOptions? options = null)
        : base("conformance:index:Site", name, options)
    {
        Logs = new Bucket($"{name}-logs", new BucketArgs { RetentionDays = 7 }, new CustomResourceOptions { Parent = this });
        Content = new Bucket(
            $"{name}-content",
            new BucketArgs { BucketName = name, Tags = { ["logs"] = Logs.Arn } },
            new CustomResourceOptions { Parent = this });
        Address = Output.Format($"https://{Content.Endpoint}/{name}");
        Key = Output.CreateSecret<string?>("k-123");
        RegisterOutputs();
    }
}
