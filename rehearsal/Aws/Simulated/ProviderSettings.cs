using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

internal static class ProviderSettings
{
    /// <summary>A structured setting: JSON text when a program gives it, as it is when the stack's configuration does.</summary>
    public static PropertyValue? Setting(this ProviderConfig provider, string name) => provider.Inputs[name] switch
    {
        PropertyValue.Text text when JsonText.TryParse(text.Value, out var parsed) => parsed,
        var value => value,
    };
}
