using System.Text.RegularExpressions;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Terraform.Plugin;

/// <summary>A change that failed. <paramref name="state"/> is what the provider says is there; null when that is nothing.</summary>
internal sealed partial class ApplyException(string message, PropertyValue.Map? state) : ProviderException(message)
{
    /// <summary>The state of a resource that was made nevertheless.</summary>
    public PropertyValue.Map? Made => state?["id"] is PropertyValue.Text { Value.Length: > 0 } ? state : null;

    /// <summary>AWS itself said no, in an answer that arrived: any other failure may hide that it said yes.</summary>
    public bool WasRefused => Refusal().IsMatch(Message);

    [GeneratedRegex(@"StatusCode: 4\d\d\b")]
    private static partial Regex Refusal();
}

/// <summary>A call whose answer will never come: nobody knows what it did.</summary>
internal sealed class LostAnswerException(string message, Exception inner) : ProviderException(message, inner);
