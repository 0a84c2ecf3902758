namespace Pulumi;

/// <summary>All that belongs to one run of a program.</summary>
internal sealed class DeploymentContext
{
    private Stack? _stack;

    public DeploymentContext(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Logger = new(engine);
        Runner = new(Logger, monitor);
        Features = new(monitor);
        Registrar = new(this, monitor);
        Invoker = new(this, monitor);
    }

    public DeploymentSettings Settings { get; }

    public EngineLogger Logger { get; }

    public Runner Runner { get; }

    public MonitorFeatures Features { get; }

    public ResourceRegistrar Registrar { get; }

    public Invoker Invoker { get; }

    /// <summary>The root resource, once the program has begun.</summary>
    public Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("There is no stack: resources are made inside Deployment.RunAsync.");
        set => _stack = value;
    }
}
