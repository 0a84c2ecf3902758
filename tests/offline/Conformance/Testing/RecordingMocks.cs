using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Conformance.Tests.Testing;

/// <summary>Mocks as people write them: resources are given back what they were given, with an id and an ARN.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = [];
    private readonly ConcurrentQueue<MockCallArgs> _calls = [];
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = [];

    public IReadOnlyCollection<MockCallArgs> Calls => _calls;

    public IReadOnlyCollection<MockRegisterResourceOutputsRequest> Outputs => _outputs;

    public IEnumerable<string?> Names => _resources.Select(resource => resource.Name);

    public MockResourceArgs this[string name] => _resources.Single(resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        object state = args.Type == "pulumi:pulumi:StackReference"
            ? new Dictionary<string, object>
            {
                ["name"] = args.Name!,
                ["outputs"] = new Dictionary<string, object> { ["vpc"] = "vpc-1", ["token"] = "t0k3n" },
                ["secretOutputNames"] = ImmutableArray.Create("token"),
            }
            : args.Inputs.SetItem("arn", $"arn:{args.Name}");
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Enqueue(args);
        return Task.FromResult<object>(new Dictionary<string, object>
        {
            ["id"] = "zones",
            ["names"] = new[] { "a", "b" },
            ["count"] = 2,
        });
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
