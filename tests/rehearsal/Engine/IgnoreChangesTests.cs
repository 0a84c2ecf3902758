using Rehearsal.Aws.Simulated;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class IgnoreChangesTests : IDisposable
{
    private readonly Rehearsed _stack = new() { Others = new SimulatedAws() };

    public IgnoreChangesTests() => _stack.Config["aws:region"] = new("us-west-2", Secret: false);

    public void Dispose() => _stack.Dispose();

    [Theory]
    [InlineData("tagsAll")]
    [InlineData("tagsAll.team")]
    [InlineData("*")]
    public async Task Up_WithDefaultTagsThatAreIgnored_ChangesNothing(string ignored)
    {
        await _stack.UpAsync(program => BucketAsync(program, ignored));
        _stack.Config["aws:defaultTags"] = new("""{"tags":{"team":"live"}}""", Secret: false);

        var result = await _stack.UpAsync(program => BucketAsync(program, ignored));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 2), result.Changes);
    }

    [Fact]
    public async Task Up_WithEverythingIgnored_ChangesNothing()
    {
        await _stack.UpAsync(program => BucketAsync(program, "*", "one"));

        var result = await _stack.UpAsync(program => BucketAsync(program, "*", "another"));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 2), result.Changes);
    }

    [Fact]
    public async Task Up_WithAnotherPropertyIgnored_IsChanged()
    {
        await _stack.UpAsync(program => BucketAsync(program, "tags"));
        _stack.Config["aws:defaultTags"] = new("""{"tags":{"team":"live"}}""", Secret: false);

        Assert.Equal(1, (await _stack.UpAsync(program => BucketAsync(program, "tags"))).Changes.Update);
    }

    private static Task<Response> BucketAsync(TestClient program, string ignored, string bucket = "logs-of-the-marsh") => program.RegisterAsync(
        "aws:s3/bucket:Bucket", "logs", inputs: new { bucket }, options: request => request.IgnoreChanges.Add(ignored));
}
