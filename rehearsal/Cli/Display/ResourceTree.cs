using System.Diagnostics;
using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

/// <summary>A resource's place in the tree: the branches drawn before its type.</summary>
internal sealed record TreeRow(ResourceNode Node, string Branches);

/// <summary>The resources of a run under their parents. Fed by the engine's events, it may be drawn from another thread.</summary>
internal sealed class ResourceTree
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceNode> _nodes = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _events;

    public TimeSpan Now => _clock.Elapsed;

    public void Apply(RunEvent happened)
    {
        lock (_lock)
        {
            switch (happened)
            {
                case RunEvent.StepStarted started:
                    Touch(started.Step, NodeState.Running);
                    break;
                case RunEvent.StepFinished finished:
                    Touch(finished.Step, NodeState.Done);
                    break;
                case RunEvent.StepFailed failed:
                    Touch(failed.Step, NodeState.Failed);
                    break;
            }
        }
    }

    /// <summary>The rows from the top down; of unchanged resources only those that have changing ones beneath them.</summary>
    public IReadOnlyList<TreeRow> Rows()
    {
        lock (_lock)
        {
            var children = _nodes.Values
                .Where(node => node.Step.Parent is { } parent && _nodes.ContainsKey(parent))
                .ToLookup(node => node.Step.Parent!, StringComparer.Ordinal);
            var shown = Shown();
            var rows = new List<TreeRow>(shown.Count);
            foreach (var root in Sorted(_nodes.Values.Where(node => node.Step.Parent is not { } parent || !_nodes.ContainsKey(parent))))
                AddRows(root, "", "");
            return rows;

            void AddRows(ResourceNode node, string branches, string below)
            {
                if (!shown.Contains(node))
                    return;

                rows.Add(new TreeRow(node, branches));
                var visible = Sorted(children[node.Step.Urn]).Where(shown.Contains).ToArray();
                for (var i = 0; i < visible.Length; i++)
                {
                    var last = i == visible.Length - 1;
                    AddRows(visible[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
                }
            }
        }
    }

    private HashSet<ResourceNode> Shown()
    {
        var shown = new HashSet<ResourceNode>();
        foreach (var node in _nodes.Values.Where(node => node.Changes || node.IsStack || node.State == NodeState.Running))
        {
            for (var ancestor = node; ancestor is not null && shown.Add(ancestor);)
                ancestor = ancestor.Step.Parent is { } parent ? _nodes.GetValueOrDefault(parent) : null;
        }

        return shown;
    }

    private void Touch(Step step, NodeState state)
    {
        _events++;
        if (!_nodes.TryGetValue(step.Urn, out var node))
            _nodes.Add(step.Urn, node = new ResourceNode(step) { Started = Now });
        else if (step.Operation != Operation.DeleteReplaced || node.Step.Operation != Operation.Replace)
            node.Step = step; // the deletion of what was replaced is part of the replacement's row

        node.State = node.State == NodeState.Failed ? NodeState.Failed : state;
        node.Touched = _events;
    }

    private static IOrderedEnumerable<ResourceNode> Sorted(IEnumerable<ResourceNode> nodes) => nodes
        .OrderBy(node => node.Step.Name, StringComparer.Ordinal)
        .ThenBy(node => node.Step.Type, StringComparer.Ordinal);
}
