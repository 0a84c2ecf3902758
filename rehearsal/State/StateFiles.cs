using Rehearsal.Engine;

namespace Rehearsal.State;

/// <summary>Where the state of a stack lies: <c>{project}/{stack}.json</c>, with its journal and lock beside it, in the state folder.</summary>
internal sealed class StateFiles
{
    private readonly string _stem;

    public StateFiles(string stateDirectory, StackName stack)
    {
        Folder = Path.Combine(Path.GetFullPath(stateDirectory), FileName(stack.Project, "project"));
        _stem = Path.Combine(Folder, FileName(stack.Stack, "stack"));
        Key = KeyIn(stateDirectory);
        for (var folder = Folder; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(folder)) throw new EngineException($"The state can't be in {Folder}, since {folder} is a file: name another folder with --state.");
    }

    public string Folder { get; }

    public string Key { get; }

    public string Snapshot => _stem + ".json";

    public string Journal => _stem + ".journal";

    public string Lock => _stem + ".lock";

    /// <summary>The key of all stacks' secrets.</summary>
    public static string KeyIn(string stateDirectory) => Path.Combine(Path.GetFullPath(stateDirectory), "secrets.key");

    // The names become parts of paths.
    private static string FileName(string name, string what) =>
        name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && name.Trim('.') != ""
            ? name
            : throw new EngineException($"'{name}' is not a name of a {what}: use 1 to 100 letters, digits, '-', '_' and '.'.");
}
