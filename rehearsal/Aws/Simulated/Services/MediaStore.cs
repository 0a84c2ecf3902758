using Rehearsal.Aws.Simulated.Limits.Policies;

namespace Rehearsal.Aws.Simulated.Services;

internal static class MediaStore
{
    public static readonly ResourceModel[] All =
    [
        ResourceModel.NamedBy("aws:mediastore/container:Container", "name") with
        {
            AutoName = new AutoName("name"),
            IsReadIfKnown = true,
            Computed = new()
            {
                { "arn", making => making.Arn("mediastore", $"container/{making.Id}") },
                {
                    "endpoint",
                    making => $"https://{MadeUp.Lower(making.SeedFor("endpoint"), 14)}.data.mediastore.{making.Region}.{making.Account.DnsSuffix}"
                },
            },
            Replaces = ["name", "region"],
            Name = new("name", "ContainerInUseException", "the container already exists", making => making.Arn("mediastore", making.Id)),
        },
        ResourceModel.NamedBy("aws:mediastore/containerPolicy:ContainerPolicy", "containerName") with
        {
            Replaces = ["containerName", "region"],
            Rules = [PolicyRule.For("policy", PolicyKinds.Container)],
        },
    ];
}
