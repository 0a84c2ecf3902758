using System.Reflection;

namespace Pulumi;

/// <summary>A resource that stands for those that have it as their parent.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new(), remote)
    {
        IsRemote = remote;
    }

    /// <summary>A provider makes its children, which this program never sees.</summary>
    internal bool IsRemote { get; }

    /// <summary>Registers the properties that are marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties())
        {
            if (property.Name != nameof(Urn) && property.GetCustomAttribute<OutputAttribute>() is { } output)
                outputs.Add(string.IsNullOrWhiteSpace(output.Name) ? property.Name : output.Name, property.GetValue(this));
        }

        RegisterOutputs(outputs);
    }

    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Instance.Context.Registrar.StartOutputs(this, outputs);
    }
}
