namespace MediaLive.Delivery.Components;

/// <summary>Type tokens of our components. They are part of every URN: a rename takes an alias.</summary>
internal static class ComponentType
{
    public static string Token(string className) => $"medialive-delivery:index:{className}";
}
