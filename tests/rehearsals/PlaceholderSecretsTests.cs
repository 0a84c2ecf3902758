using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>What a pull request's check does, without a passphrase: rehearses the base, and previews the head on it.</summary>
public sealed class PlaceholderSecretsTests
{
    private const string PlaceholderSecrets = "--placeholder-secrets";

    [Fact]
    public async Task Secrets_ThatCannotBeDecrypted_AreFitForEveryRowAndToldWhenTheyChange()
    {
        using var @base = new RehearsedStack(Encrypted("v1:bm9uY2U=:YmFzZQ=="));
        using var same = @base.Checkout(Encrypted("v1:bm9uY2U=:YmFzZQ=="));
        using var changed = @base.Checkout(Encrypted("v1:bm9uY2U=:aGVhZA=="));

        var made = await @base.UpAsync(PlaceholderSecrets);
        Assert.Equal((0, 0), (made.Status, made.Errors.Count()));

        var unchanged = await same.PreviewAsync(PlaceholderSecrets);
        Assert.Equal((0, new Changes(Same: made.Changes.Create)), (unchanged.Status, unchanged.Changes));

        var preview = await changed.PreviewAsync(PlaceholderSecrets);
        Assert.Equal(0, preview.Status);
        var parameters = preview.Steps
            .Where(step => ((string)step["urn"]!).Contains("ssm/parameter", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(parameters);
        Assert.All(parameters, step =>
        {
            Assert.Equal("update", (string)step["op"]!);
            Assert.Equal(["value"], step["detailedDiff"]!.AsObject().Select(difference => difference.Key));
            Assert.Equal("[secret]", (string)step["oldState"]!["inputs"]!["value"]!);
            Assert.Equal("[secret]", (string)step["newState"]!["inputs"]!["value"]!);
        });
        Assert.Empty(unchanged.ChangedOutputs);
        Assert.Contains("streamNames.curling/rtmp-rtmp[0]", preview.ChangedOutputs);
        Assert.DoesNotContain("placeholder-", made.Text + unchanged.Text + preview.Text, StringComparison.Ordinal);
    }

    /// <summary>Every row, with secrets that only a passphrase opens.</summary>
    private static string Encrypted(string ciphertext) =>
        Row.Stack("STANDARD", [.. Row.All]).Replace(Row.Secret, $"{{ secure: '{ciphertext}' }}", StringComparison.Ordinal);
}
