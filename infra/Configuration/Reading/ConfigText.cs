namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A text of the stack file, as it is written there and with its placeholders filled in.</summary>
internal readonly record struct ConfigText(string Written, string Value);
