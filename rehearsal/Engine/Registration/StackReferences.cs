using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Registration;

/// <summary>Resolves references to other rehearsed stacks: <c>org/project/stack</c>, <c>project/stack</c>, or <c>stack</c> of this project.</summary>
internal sealed class StackReferences(RunRequest request)
{
    public const string Type = "pulumi:pulumi:StackReference";

    public ResourceState Read(string name)
    {
        var parts = name.Split('/');
        var stack = parts switch
        {
            [var only] => request.Stack with { Stack = only },
            [var project, var last] => request.Stack with { Project = project, Stack = last },
            [var organization, var project, var last] => new StackName(organization, project, last),
            _ => throw new EngineException($"'{name}' does not name a stack: write organization/project/stack, project/stack, or stack."),
        };
        var outputs = StackOutputs.Read(request.StateDirectory, stack) ?? throw new EngineException(
            $"The referenced stack '{name}' has not been rehearsed: there is no state of it in {Path.GetFullPath(request.StateDirectory)}. "
            + $"Run 'up {stack.Stack}' in the project '{stack.Project}' first, with the same --state folder.");
        return new(name, PropertyValue.Map.Empty
            .With("name", PropertyValue.Of(name))
            .With("outputs", outputs)
            .With("secretOutputNames", PropertyValue.Of(outputs.Entries.Where(e => e.Value.HasSecrets()).Select(e => PropertyValue.Of(e.Key)))), []);
    }
}
