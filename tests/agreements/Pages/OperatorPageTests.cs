using System.Text.Json;
using System.Text.RegularExpressions;
using MediaLive.Agreements.Html;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Tests.Support;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Agreements.Tests.Pages;

public sealed partial class OperatorPageTests
{
    public static TheoryData<string> Rows => Recorded.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Page_OfEachRow_TellsTheOperatorJustTheirDelivery(string row)
    {
        var pages = Recorded.All(Recorded.Row(row)).Select(OperatorPage.Of);

        Snapshot.Matches($"Operators/{row}.md", string.Join("\n---\n\n", pages.Select(page => page.AsMarkdown())));
    }

    /// <summary>What is sent outside holds nothing of others, and nothing of how we keep secrets or set our channel.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("every-setting")]
    [InlineData("rtmp-outputs.STANDARD")]
    public void Page_OfADeliveryAmongOthers_HoldsNothingOfTheirsAndNothingInternal(string stack)
    {
        var contract = stack.Contains('.') ? Recorded.Row(stack) : Recorded.Stack(stack);
        var all = Recorded.All(contract);
        Assert.All(all, part =>
        {
            var page = OperatorPage.Of(part);
            foreach (var text in new[] { page.AsMarkdown(), HtmlPage.Of(page) })
            {
                var others = all.Where(other => other != part).SelectMany(other => Addresses(other)).Except(Addresses(part));
                Assert.All(others, address => Assert.False(WholeWord(address).IsMatch(text), $"{part.Path} tells {address}"));
                Assert.All(Internal(part), secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            }

            // The owner of a bucket must let our role in, and so is told its ARN: in the document to paste, and nowhere else.
            var withoutDocuments = part with { Delivery = part.Delivery with { Operator = Without(part.Facts) } };
            Assert.DoesNotContain("arn:", OperatorPage.Of(withoutDocuments).AsMarkdown(), StringComparison.Ordinal);
        });

        static IEnumerable<string> Addresses(AgreedPart part) => part.Facts.Addresses.Select(address => address.Address);

        static IEnumerable<string> Internal(AgreedPart part) => part.Facts.Addresses
            .SelectMany(address => new[] { address.PasswordParameter, address.PassphraseSecret })
            .Concat(part.Facts.Addresses.SelectMany(address => address.SecretKeys?.Values ?? []))
            .OfType<string>()
            .Append("destinationRefId")
            .Append("GroupSettings");

        static OperatorFacts Without(OperatorFacts facts) =>
            facts with { Steps = facts.Steps is null ? null : [.. facts.Steps.Select(step => step with { Document = null })] };
    }

    [Fact]
    public void Page_OfADocumentToPaste_HasItReadyToPaste()
    {
        var part = Recorded.All(Recorded.Stack("every-setting")).First(part => part.Facts.Steps?.Any(step => step.Document is not null) == true);

        var text = OperatorPage.Of(part).AsMarkdown();

        var pasted = Fence().Match(text).Groups[1].Value.Replace("\n   ", "\n", StringComparison.Ordinal);
        Assert.Equal(
            JsonSerializer.Serialize(part.Facts.Steps!.First(step => step.Document is not null).Document),
            JsonSerializer.Serialize(JsonDocument.Parse(pasted).RootElement));
    }

    [Fact]
    public void Page_AddressesThatAreKnown_AreThoseOfTheElasticIps()
    {
        var part = Recorded.All(Recorded.Row("udp-udp.STANDARD"))[0];
        var behind = part with
        {
            Channel = part.Channel with { Sender = new Sender { AccountId = "123456789012", VpcId = "vpc-1", PublicAddresses = ["198.51.100.1", "198.51.100.2"] } },
        };

        Assert.Contains("It sends from `198.51.100.1` (pipeline 0) and `198.51.100.2` (pipeline 1).", OperatorPage.Of(behind).AsMarkdown(), StringComparison.Ordinal);
    }

    private static Regex WholeWord(string address) => new($"{Regex.Escape(address)}(?![\\w/.-])");

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
