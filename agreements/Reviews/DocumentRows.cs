using System.Text.Json;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using Policies;

namespace MediaLive.Agreements.Reviews;

/// <summary>Documents that operators paste, such as a bucket policy, and that they must paste again.</summary>
internal static class DocumentRows
{
    public static IEnumerable<AgreementRow> Between(string subject, AgreedDelivery? old, AgreedDelivery? next) =>
        from step in next?.Operator?.Steps ?? []
        from before in old?.Operator?.Steps?.Where(other => other.Text == step.Text) ?? []
        where before.Document is { } was && step.Document is { } becomes && !JsonElement.DeepEquals(was, becomes)
        let changed = PolicyComparison.Between(Document(before), Document(step))
        select new AgreementRow(
            subject,
            "document to paste",
            "as agreed",
            string.Join("<br>", changed.Changed.Select(StatementWords.Of).Prepend(SafeText.Prose(step.Text))),
            Weight.Needed);

    private static PolicyDocument? Document(OperatorStep step) =>
        step.Document is { } json ? PolicyDocument.TryParse(json) : null;
}
